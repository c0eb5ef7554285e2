import { positionForTask, sideOf, tasksFor, type Task } from '../../domain/letter-views.ts'
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
  const isMine = (task: Task) => positionForTask(letter, task, directory, me, day) !== undefined
  return {
    letter,
    side: sideOf(letter, directory, me, day) ?? 'keluar',
    tasks: tasksFor(letter, directory, me, day),
    operations: desk.store.outbox.of(id).map((row) => toOperationRow(row, letter.content.subject)),
    ...documentOf(desk, letter),
    mayEdit: letter.state === 'draf' && isMine('revisi'),
    mayCancel: cancellable && (isMine('revisi') || isMine('nomor')),
  }
}
