import { positionOf, type Directory, type Position } from '../directory.ts'
import type { Delivery, Letter } from '../letter.ts'
import { worksFor } from '../living-unit.ts'
import { officeDay } from '../office-day.ts'
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

/** Does a delivery arrive at this position: at the desk itself, or at its unit (or the one merged into it) for those who take its letters? */
export const arrivesAt = (delivery: Delivery, position: Position, directory: Directory, day: string): boolean => {
  if (delivery.withdrawn) return false
  if (delivery.positionId !== undefined) return delivery.positionId === position.id
  return receivesLetters(position) && worksFor(position, delivery.unitId, directory, day)
}

/** What of a unit’s deliveries arrives at whoever acts. */
export const arrivedFor = (letter: Letter, unitId: string, { actor, directory, now }: StepContext): Delivery[] => {
  const position = positionOf(directory, actor.positionId)
  if (!position) return []
  return letter.deliveries.filter((d) => d.unitId === unitId && arrivesAt(d, position, directory, officeDay(now)))
}

const mark = (letter: Letter, unitId: string, what: 'received' | 'read', context: StepContext): Letter => {
  requireState(letter, 'dikirim', 'diterima', 'diarsip')
  const arrived = arrivedFor(letter, unitId, context)
  requirePosition(context, arrived.length > 0)
  const change = marked(letter, arrived, what, context)
  return change ? advance(letter, context, what === 'read' ? 'letter.read' : 'letter.receive', change) : letter
}

/** The letter’s deliveries with a stamp on those that lack it; null where none does. */
const marked = (
  letter: Letter,
  arrived: Delivery[],
  what: 'received' | 'read',
  context: StepContext,
): Pick<Letter, 'deliveries' | 'state'> | null => {
  if (arrived.every((d) => d[what])) return null
  const stamp = { by: context.actor, at: context.now }
  const deliveries = letter.deliveries.map((d) => {
    if (!arrived.includes(d)) return d
    const read = what === 'read' ? (d.read ?? stamp) : d.read
    return { ...d, received: d.received ?? stamp, read, ...agendaOf(d, context) }
  })
  return { deliveries, state: stateWith(letter, deliveries) }
}

/**
 * A step of an addressee’s house. Whoever passes a letter on, answers it or puts it away has read it: then its sender sees that, and
 * no more, and can no longer take it back.
 */
export const actOnArrived = (
  letter: Letter,
  arrived: Delivery[],
  context: StepContext,
  change: (letter: Letter) => Partial<Letter>,
): Letter => {
  const read = marked(letter, arrived, 'read', context)
  if (!read) return silently(letter, change(letter))
  return advance(letter, context, 'letter.read', { ...read, ...change({ ...letter, ...read }) })
}

/** Received by everybody to whom it still goes. */
export const stateWith = ({ state }: Letter, deliveries: Delivery[]): Letter['state'] => {
  const open = deliveries.filter((d) => !d.withdrawn)
  return state === 'dikirim' && open.length > 0 && open.every((d) => d.received) ? 'diterima' : state
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
  const arrived = arrivedFor(letter, unitId, context)
  requirePosition(context, arrived.length > 0)
  if (arrived.every((d) => d.followedUp)) return letter
  const places = arrived.map((d) => d.positionId)
  const followedUp = { by: context.actor, at: context.now, note }
  return actOnArrived(letter, arrived, context, ({ deliveries }) => ({
    deliveries: deliveries.map((d) =>
      d.unitId === unitId && places.includes(d.positionId) && !d.followedUp ? { ...d, followedUp } : d,
    ),
  }))
}

/** Was it taken back before this position had read it? Then that is what its holder should hear. */
export const requireNotWithdrawn = (letter: Letter, unitId: string, context: StepContext): void => {
  const { actor, directory, now } = context
  const position = positionOf(directory, actor.positionId)
  const wasFor = (d: Delivery) =>
    d.withdrawn && position && arrivesAt({ ...d, withdrawn: undefined }, position, directory, officeDay(now))
  const own = letter.deliveries.filter((d) => d.unitId === unitId)
  if (own.some(wasFor) && arrivedFor(letter, unitId, context).length === 0) throw new Refusal('letter_withdrawn')
}
