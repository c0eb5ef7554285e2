import { isAddressed } from '../../domain/letter-views.ts'
import { myPositions } from './act-on-letter.ts'
import type { Desk } from './desk.ts'

/**
 * Whoever opens a letter that came to their unit has read it. An envelope has nothing to read: whoever looks at it has
 * received it for the head.
 */
export const lookAtLetter = (desk: Pick<Desk, 'book'>, id: string): void => {
  const { local } = desk.book.get(id)
  const [kind, mark] = local.envelope ? (['letter.receive', 'received'] as const) : (['letter.read', 'read'] as const)
  const position = myPositions(desk).find(
    (p) => isAddressed(local, p) && local.deliveries.some((d) => d.unitId === p.unitId && !d[mark]),
  )
  if (position) desk.book.perform(id, { kind, unitId: position.unitId }, position.id)
}
