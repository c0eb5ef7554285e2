import { positionForTask, sideOf, tasksFor, type Task } from '../../domain/letter-views.ts'
import type { LetterDetail } from '../../protocol/desktop-api.ts'
import type { FieldConflict, LetterContent } from '../../domain/letter.ts'
import { sameValue } from '../../domain/lifecycle/merge-fields.ts'
import type { OutboxRow } from '../store/outbox-table.ts'
import { isOnlyHere, toOperationRows } from '../letters/letter-rows.ts'
import { isUndoable } from '../letters/undoable.ts'
import { senderPosition } from './act-on-letter.ts'
import type { Desk } from './desk.ts'
import { documentOf } from './letter-document.ts'
import { dispositionsOf } from './letter-dispositions.ts'

/** All that the reading pane shows of one letter. */
export const letterDetail = (desk: Desk, id: string): LetterDetail => {
  const { local: letter, server, epoch } = desk.book.get(id)
  const steps = desk.store.outbox.of(id)
  const directory = desk.book.directory()
  const day = desk.book.today()
  const me = desk.book.personId
  const cancellable = ['draf', 'diajukan', 'diperiksa', 'siap_ttd'].includes(letter.state)
  const isMine = (task: Task) => positionForTask(letter, task, directory, me, day) !== undefined
  return {
    letter,
    side: sideOf(letter, directory, me, day) ?? 'keluar',
    tasks: tasksFor(letter, directory, me, day),
    operations: toOperationRows(steps, () => letter.content.subject),
    ...documentOf(desk, letter),
    mayEdit: letter.state === 'draf' && isMine('revisi'),
    mayCancel: cancellable && (isMine('revisi') || isMine('nomor')),
    maySend: letter.deliveries.length + letter.content.addressees.length > 0 && senderPosition(desk, letter) !== null,
    undo: undoOf(desk, id),
    decided: server?.history.length ?? 0,
    withdrawalAsked: letter.deliveries.flatMap((d, i) => (d.withdrawn && !server?.deliveries[i]?.withdrawn ? [i] : [])),
    onlyHere: isOnlyHere(server ? epoch : null, desk.store.facts.get('pulled')?.epoch ?? null),
    dispositions: dispositionsOf(desk, letter, server),
    writtenHere: (letter.conflicts ?? []).filter((c) => steps.some((row) => wrote(row, c))).map((c) => c.id),
  }
}

const undoOf = (desk: Desk, id: string): string | null => {
  const last = desk.store.outbox.unofferedLast(id)
  return last && isUndoable(last.intent) ? last.intent.kind : null
}

const wrote = ({ operation: { intent } }: OutboxRow, { field, other }: FieldConflict): boolean =>
  intent.kind === 'letter.edit' &&
  field in intent.content &&
  sameValue(valueOf(intent.content, field), valueOf(other, field))

const valueOf = (content: Partial<LetterContent>, field: string): unknown => content[field as keyof LetterContent]
