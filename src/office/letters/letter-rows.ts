import type { LetterIntent } from '../../domain/letter-intents.ts'
import { plainText } from '../../domain/rich-text.ts'
import type { LetterRow, OperationRow } from '../../protocol/desktop-api.ts'
import type { LetterListRow } from '../store/letter-table.ts'
import type { OutboxRow } from '../store/outbox-table.ts'

/** From the store's columns to what a list shows. */
export const toLetterRow = (row: LetterListRow): LetterRow => ({
  id: row.id,
  subject: row.subject,
  // No letter leaves without a subject: one that came without is an envelope.
  envelope: row.side === 'masuk' && row.subject === '',
  party: row.party,
  number: row.number,
  state: row.state,
  side: row.side,
  tasks: (row.tasks === '' ? [] : row.tasks.split(' ')) as LetterRow['tasks'],
  urgency: row.urgency,
  security: row.security,
  unread: row.unread === 1,
  updatedAt: row.updated_at,
  waitingOperations: row.waiting,
  needsAction: row.rejected > 0,
})

export const toOperationRow = (row: OutboxRow, subject: string): OperationRow => ({
  dseq: row.dseq,
  letterId: row.letterId,
  subject,
  kind: row.kind,
  status: row.error?.code === 'held_back' ? 'held_back' : row.status,
  error: row.error,
  written: writtenIn(row.operation.intent),
  claimedAt: row.claimedAt,
  answeredAt: row.answeredAt,
})

/** The person's own words in a step: a note, or the subject and text of a draft. */
const writtenIn = (intent: LetterIntent): string => {
  if ('note' in intent) return intent.note
  if (!('content' in intent)) return ''
  const { subject, body } = intent.content
  return [subject ?? '', body ? plainText(body) : ''].filter((text) => text.trim() !== '').join('\n\n')
}
