import { caseContentKind } from '../../domain/permits/case/case-content-kind.ts'
import type { LetterIntent } from '../../domain/letter-intents.ts'
import { plainText } from '../../domain/rich-text.ts'
import type { LetterRow, OperationRow } from '../../protocol/desktop-api.ts'
import type { LetterListRow } from '../store/letter-lists.ts'
import { timeOfKey } from '../store/time-key.ts'
import type { OutboxRow } from '../store/outbox-table.ts'

/**
 * From the store's columns to what a list shows.
 * @param pulled the epoch whose feed was read to its end, where one was
 */
export const toLetterRow = (row: LetterListRow, pulled: string | null): LetterRow => ({
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
  kind: row.kind,
  letterDate: row.letter_date,
  listedAt: timeOfKey(row.key),
  due: row.due,
  followedUp: row.followed_up === 1,
  agenda: row.agenda,
  permit: row.kind === caseContentKind,
  outside: row.outside === 1,
  fromUnit: row.from_unit,
  waitingOperations: row.waiting,
  needsAction: row.rejected > 0,
  onlyHere: isOnlyHere(row.given_in, pulled),
})

/** The server gave it once, was then restored from a backup, and has it in no feed since. */
export const isOnlyHere = (givenIn: string | null, pulled: string | null): boolean =>
  givenIn !== null && pulled !== null && givenIn !== pulled

/** Steps as the screens show them; one that was held back names the refused step at the beginning of its chain. */
export const toOperationRows = (
  rows: readonly OutboxRow[],
  subjectOf: (letterId: string) => string,
): OperationRow[] => {
  const byOpId = new Map(rows.map((row) => [row.operation.opId, row]))
  const causeOf = (row: OutboxRow): OutboxRow | null => {
    const before = row.operation.follows === null ? undefined : byOpId.get(row.operation.follows)
    if (!before) return null
    return isHeldBack(before) ? causeOf(before) : before
  }
  return rows.map((row) => ({
    dseq: row.dseq,
    heldBy: isHeldBack(row) ? (causeOf(row)?.dseq ?? null) : null,
    dismissed: row.dismissed,
    letterId: row.letterId,
    subject: subjectOf(row.letterId),
    kind: row.kind,
    status: isHeldBack(row) ? 'held_back' : row.status,
    error: row.error,
    written: writtenIn(row.operation.intent),
    positionId: row.operation.actor.positionId,
    holding: row.operation.actor.holding,
    claimedAt: row.claimedAt,
    answeredAt: row.answeredAt,
  }))
}

const isHeldBack = (row: OutboxRow): boolean => row.error?.code === 'held_back'

/** The person's own words in a step: a note with what was ticked, what was recorded of a letter, or the subject and text of a draft. */
const writtenIn = (intent: LetterIntent): string => {
  if (intent.kind === 'letter.dispose') return [...intent.instructions, intent.note].filter(Boolean).join('\n')
  if (intent.kind === 'letter.record') {
    const { sender, number, date } = intent.outside
    return [intent.content.subject, sender, number, date ?? ''].filter(Boolean).join('\n')
  }
  if (intent.kind === 'permit.apply') return intent.application.applicant.name
  if ('note' in intent) return intent.note
  if (intent.kind !== 'letter.create' && intent.kind !== 'letter.edit') return ''
  const { subject, body } = intent.content
  return [subject ?? '', body ? plainText(body) : ''].filter((text) => text.trim() !== '').join('\n\n')
}
