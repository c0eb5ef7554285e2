import { positionsOf } from '../../domain/directory.ts'
import { sideOf, tasksFor } from '../../domain/letter-views.ts'
import { isRegistryOf } from '../../domain/lifecycle/finalizing.ts'
import type { LetterDetail } from '../../protocol/desktop-api.ts'
import { toOperationRow } from '../letters/letter-rows.ts'
import type { Desk } from './desk.ts'
import { documentOf } from './letter-document.ts'

/** All that the reading pane shows of one letter. */
export const letterDetail = (desk: Desk, id: string): LetterDetail => {
  const { local: letter } = desk.book.get(id)
  const directory = desk.book.directory()
  const day = desk.book.today()
  const me = desk.book.personId
  const cancellable = ['draf', 'diajukan', 'diperiksa', 'siap_ttd'].includes(letter.state)
  const registry = positionsOf(directory, me, day).some((p) =>
    isRegistryOf(letter, { directory, actor: { personId: me, positionId: p.id, holding: 'definitif' } }),
  )
  return {
    letter,
    side: sideOf(letter, directory, me, day) ?? 'keluar',
    tasks: tasksFor(letter, directory, me, day),
    operations: desk.store.outbox.of(id).map((row) => toOperationRow(row, letter.content.subject)),
    ...documentOf(desk, letter),
    mayCancel: cancellable && (letter.author.personId === me || registry),
  }
}
