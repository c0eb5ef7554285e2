import { positionOf, type Position } from '../directory.ts'
import type { Delivery, Letter } from '../letter.ts'
import { advance, Refusal, requirePosition, requireState, silently, type StepContext } from './step.ts'

/** An addressee's device holds the signed file and has judged it. The first receipt of a place counts. */
export const receive = (letter: Letter, unitId: string, context: StepContext): Letter =>
  mark(letter, unitId, 'received', context)

/** A person of the addressed place has opened the letter. Reading implies receipt. */
export const read = (letter: Letter, unitId: string, context: StepContext): Letter =>
  mark(letter, unitId, 'read', context)

/** Incoming letters reach the registry and the head of a unit; they alone take receipt. */
export const receivesLetters = (position: Position): boolean =>
  position.roles.includes('tu') || position.roles.includes('pimpinan')

/** Does a delivery arrive at this position: at the desk itself, or at its unit for those who take its letters? */
export const arrivesAt = (delivery: Delivery, position: Position): boolean => {
  if (delivery.withdrawn || delivery.unitId !== position.unitId) return false
  return delivery.positionId === undefined ? receivesLetters(position) : delivery.positionId === position.id
}

const mark = (letter: Letter, unitId: string, what: 'received' | 'read', context: StepContext): Letter => {
  requireState(letter, 'dikirim', 'diterima', 'diarsip')
  const position = positionOf(context.directory, context.actor.positionId)
  const own = letter.deliveries.filter((d) => d.unitId === unitId)
  requirePosition(
    context,
    position?.unitId === unitId && (receivesLetters(position) || own.some((d) => arrivesAt(d, position))),
  )
  if (own.length === 0) throw new Refusal('letter_unknown')
  const arrived = own.filter((d) => arrivesAt(d, position!))
  if (arrived.length === 0) throw new Refusal('letter_withdrawn')
  const delivery = arrived.find((d) => !d[what])
  if (!delivery) return letter
  const stamp = { by: context.actor, at: context.now }
  const marked: Delivery = {
    ...delivery,
    received: delivery.received ?? stamp,
    read: what === 'read' ? stamp : delivery.read,
    ...agendaOf(delivery, context),
  }
  const deliveries = letter.deliveries.map((d) => (d === delivery ? marked : d))
  const complete = deliveries.every((d) => d.received ?? d.withdrawn)
  const state = letter.state === 'dikirim' && complete ? 'diterima' : letter.state
  return advance(letter, context, what === 'read' ? 'letter.read' : 'letter.receive', { deliveries, state })
}

/** Its line in the unit’s own book of incoming letters. Only the server writes there; what goes to a desk is in no book. */
export const agendaOf = (
  { unitId, positionId, agenda }: Delivery,
  { assignAgenda }: StepContext,
): Pick<Delivery, 'agenda'> => {
  if (agenda || positionId !== undefined || !assignAgenda) return {}
  return { agenda: assignAgenda(unitId) }
}

/** What the letter asks for is done. */
export const followUp = (letter: Letter, unitId: string, note: string, context: StepContext): Letter => {
  requireState(letter, 'dikirim', 'diterima', 'diarsip')
  const position = positionOf(context.directory, context.actor.positionId)
  const delivery = position && letter.deliveries.find((d) => d.unitId === unitId && arrivesAt(d, position))
  requirePosition(context, delivery !== undefined)
  if (delivery!.followedUp) return letter
  const stamp = { by: context.actor, at: context.now }
  const followed = {
    ...delivery!,
    read: delivery!.read ?? stamp,
    received: delivery!.received ?? stamp,
    followedUp: { ...stamp, note },
    ...agendaOf(delivery!, context),
  }
  return silently(letter, { deliveries: letter.deliveries.map((d) => (d === delivery ? followed : d)) })
}
