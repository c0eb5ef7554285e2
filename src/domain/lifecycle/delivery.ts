import { positionOf, type Position } from '../directory.ts'
import type { Letter } from '../letter.ts'
import { advance, Refusal, requirePosition, requireState, type StepContext } from './step.ts'

/** An addressee's device holds the signed file and has judged it. The first receipt of a unit counts. */
export const receive = (letter: Letter, unitId: string, context: StepContext): Letter =>
  mark(letter, unitId, 'received', context)

/** A person of the addressed unit has opened the letter. Reading implies receipt. */
export const read = (letter: Letter, unitId: string, context: StepContext): Letter =>
  mark(letter, unitId, 'read', context)

/** Incoming letters reach the registry and the head of a unit; they alone take receipt. */
export const receivesLetters = (position: Position): boolean =>
  position.roles.includes('tu') || position.roles.includes('pimpinan')

const mark = (letter: Letter, unitId: string, what: 'received' | 'read', context: StepContext): Letter => {
  requireState(letter, 'dikirim', 'diterima', 'diarsip')
  const position = positionOf(context.directory, context.actor.positionId)
  requirePosition(context, position?.unitId === unitId && receivesLetters(position))
  const delivery = letter.deliveries.find((d) => d.unitId === unitId)
  if (!delivery) throw new Refusal('letter_unknown')
  if (delivery[what]) return letter
  const stamp = { by: context.actor, at: context.now }
  const marked = { ...delivery, received: delivery.received ?? stamp, read: what === 'read' ? stamp : delivery.read }
  const deliveries = letter.deliveries.map((d) => (d === delivery ? marked : d))
  const complete = deliveries.every((d) => d.received)
  const state = letter.state === 'dikirim' && complete ? 'diterima' : letter.state
  return advance(letter, context, what === 'read' ? 'letter.read' : 'letter.receive', { deliveries, state })
}
