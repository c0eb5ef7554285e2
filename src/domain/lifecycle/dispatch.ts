import { positionOf, type Directory } from '../directory.ts'
import type { Actor, Addressee, Delivery, Dispatch, Letter } from '../letter.ts'
import { isRegistryOf, isOwnRegistryOf } from '../access/registry.ts'
import { isAuthor } from '../access/authorship.ts'
import { livingUnit } from '../living-unit.ts'
import { officeDay } from '../office-day.ts'
import { stateWith } from './delivery.ts'
import { signatoriesOf } from './signatories.ts'
import { advance, Refusal, requirePosition, requireState, type StepContext } from './step.ts'

/** Leaves for its addressees: one delivery for each agency or desk, however often it is named. */
export const dispatch = (letter: Letter, context: StepContext): Letter => {
  const to = (list: Addressee[], as: Delivery['as']) =>
    list.flatMap((addressee): Delivery[] => {
      const place = placeOf(addressee, context)
      return place ? [{ ...place, as, sentAt: context.now, received: null, read: null }] : []
    })
  const all = [...to(letter.content.addressees, 'addressee'), ...to(letter.content.copies, 'copy')]
  const deliveries = all.filter((d, i) => all.findIndex((other) => isSamePlace(d, other)) === i)
  return advance(letter, context, 'dikirim', { state: 'dikirim', deliveries })
}

const isSamePlace = (a: Pick<Delivery, 'unitId' | 'positionId'>, b: Pick<Delivery, 'unitId' | 'positionId'>): boolean =>
  a.unitId === b.unitId && a.positionId === b.positionId

/** Where it arrives; nowhere here, where it is for somebody outside. */
const placeOf = (
  addressee: Addressee,
  { directory, now }: StepContext,
): Pick<Delivery, 'unitId' | 'positionId'> | null => {
  const day = officeDay(now)
  switch (addressee.type) {
    case 'unit':
      return { unitId: livingUnit(addressee.unitId, directory, day) }
    case 'position': {
      const position = positionOf(directory, addressee.positionId)
      if (!position) return null
      // A desk that was closed while the letter was under way: whoever takes the letters of its agency sees to it.
      const isClosed = position.until && position.until < day
      if (isClosed) return { unitId: livingUnit(position.unitId, directory, day) }
      return { unitId: position.unitId, positionId: position.id }
    }
    case 'external':
      return null
  }
}

/** Taken back by its sender while nobody at the addressee has read it: there it is gone. */
export const withdraw = (
  letter: Letter,
  place: { unitId: string; positionId?: string | undefined },
  note: string,
  context: StepContext,
): Letter => {
  requireState(letter, 'dikirim', 'diterima')
  requirePosition(context, isSender(letter, context))
  if (note.trim() === '') throw new Refusal('note_required')
  const delivery = letter.deliveries.find((d) => d.unitId === place.unitId && d.positionId === place.positionId)
  if (!delivery) throw new Refusal('letter_unknown')
  if (delivery.withdrawn) return letter
  if (delivery.read) throw new Refusal('already_read')
  const withdrawn = { by: context.actor, at: context.now, note }
  const deliveries = letter.deliveries.map((d) => (d === delivery ? { ...d, withdrawn } : d))
  return advance(letter, context, 'letter.withdraw', { deliveries, state: stateWith(letter, deliveries) }, note)
}

/** Handed to somebody outside, by mail or on paper: written down by who did it. */
export const dispatchOutside = (letter: Letter, sent: Omit<Dispatch, 'by' | 'at'>, context: StepContext): Letter => {
  requireState(letter, 'dikirim', 'diterima', 'diarsip')
  requirePosition(context, isSender(letter, context))
  const outside = [...letter.content.addressees, ...letter.content.copies].filter((a) => a.type === 'external')
  if (!outside.some((a) => a.name === sent.name)) throw new Refusal('letter_unknown')
  const dispatches = [...(letter.dispatches ?? []), { ...sent, by: context.actor, at: context.now }]
  return advance(letter, context, 'letter.dispatch_outside', { dispatches }, sent.note)
}

export const isSender = (letter: Letter, { actor, directory, now }: StepContext): boolean =>
  isSenderOf(letter, directory, actor, officeDay(now))

/** Whoever drafted, numbers or signed it. */
export const isSenderOf = (letter: Letter, directory: Directory, actor: Actor, day: string): boolean =>
  isAuthor(letter, directory, actor, day) ||
  isRegistryOf(letter, directory, actor, day) ||
  isOwnRegistryOf(letter, directory, actor, day) ||
  signatoriesOf(letter.content).some((s) => s.positionId === actor.positionId)
