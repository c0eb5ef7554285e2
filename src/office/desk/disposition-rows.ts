import type { DispositionRow } from '../../protocol/desktop/disposition-calls.ts'
import { isOpenFor } from '../../domain/disposition-tree.ts'
import { myPositions } from './act-on-letter.ts'
import type { Desk } from './desk.ts'
import { nodeOf } from './letter-dispositions.ts'

/** Letters that are looked into, the newest first: nobody has more open dispositions than that, or reads a longer list. */
const mostLetters = 500

/** What was given to me, or what I gave: open first, of these the late and the soonest due first, then the newest. */
export const dispositionRows = (desk: Pick<Desk, 'book' | 'store'>, which: 'mine' | 'given'): DispositionRow[] => {
  const seats = myPositions(desk)
  const day = desk.book.today()
  const isMine = (positionId: string) => seats.some((seat) => seat.id === positionId)
  const rows = desk.store.letters
    .list(which === 'mine' ? 'disposisi' : 'disposisi_diberikan', '', mostLetters)
    .flatMap(({ id, party }) => {
      const { local, server } = desk.book.get(id)
      return (local.dispositions ?? []).flatMap((disposition) => {
        const {
          to,
          waiting,
          unitId: _u,
          parentId: _p,
          id: dispositionId,
          ...given
        } = nodeOf(
          disposition,
          server?.dispositions?.find((d) => d.id === disposition.id),
          seats,
          day,
        )
        return to
          .filter((r) => (which === 'mine' ? isMine(r.positionId) && isOpenFor(r) : isMine(disposition.by.positionId)))
          .map((r) => ({
            ...given,
            letterId: id,
            subject: local.content.subject,
            party,
            dispositionId,
            positionId: r.positionId,
            overdue: r.overdue,
            stage: r.stage,
            waiting: waiting || r.waiting,
          }))
      })
    })
  return rows.toSorted(byUrgency)
}

const byUrgency = (a: DispositionRow, b: DispositionRow): number =>
  Number(isOver(a)) - Number(isOver(b)) || (a.due ?? never).localeCompare(b.due ?? never) || b.at.localeCompare(a.at)

const never = '9999'
const isOver = ({ stage }: DispositionRow): boolean => stage === 'done' || stage === 'cancelled'
