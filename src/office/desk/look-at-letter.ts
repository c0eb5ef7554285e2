import type { Position } from '../../domain/directory.ts'
import { unmarkedDelivery } from '../../domain/letter-views.ts'
import type { Letter } from '../../domain/letter.ts'
import { myPositions } from './act-on-letter.ts'
import type { Desk } from './desk.ts'

/**
 * Whoever opens a letter that came to their unit has read it, and what they were given with it. An envelope has nothing to read:
 * whoever looks at it has received it for the head.
 */
export const lookAtLetter = (desk: Pick<Desk, 'book'>, id: string): void => {
  const { local } = desk.book.get(id)
  const [kind, mark] = local.envelope ? (['letter.receive', 'received'] as const) : (['letter.read', 'read'] as const)
  const waiting = (position: Position) =>
    unmarkedDelivery(local, position, mark, desk.book.directory(), desk.book.today())
  const position = myPositions(desk).find(waiting)
  if (position) desk.book.perform(id, { kind, unitId: waiting(position)!.unitId }, position.id)
  for (const { dispositionId, positionId } of unreadDispositions(desk, local)) {
    const intent = { kind: 'letter.answer_disposition', dispositionId, answer: 'read', note: '' } as const
    desk.book.perform(id, intent, positionId)
  }
}

/** What was given to one of the person’s positions and waits to be read. */
export const unreadDispositions = (
  desk: Pick<Desk, 'book'>,
  { dispositions = [], envelope }: Letter,
): { dispositionId: string; positionId: string }[] => {
  if (envelope || dispositions.length === 0) return []
  const mine = new Set(myPositions(desk).map((p) => p.id))
  return dispositions.flatMap(({ id, to }) =>
    to
      .filter((r) => mine.has(r.positionId) && !r.read && !r.cancelled)
      .map(({ positionId }) => ({ dispositionId: id, positionId })),
  )
}
