import { unitOf, type Directory } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import { officeDay } from '../../domain/office-day.ts'
import { permitKindOf } from '../../domain/permits/kind/permit-kinds-of.ts'
import { isCase, type CaseLetter } from '../../domain/permits/lifecycle/case-step.ts'
import type { NoticeKind } from '../../domain/permits/notices/notice-kinds.ts'
import { noticesOf } from '../../domain/permits/notices/notices-of.ts'
import { remindersOf } from '../../domain/permits/notices/reminders-of.ts'
import { languageOf, writeCaseNotice } from '../../domain/permits/notices/write-case-notice.ts'
import type { NoticeWriter } from '../store/notice-store.ts'
import { queueNotice } from './queue-notice.ts'

/** Through the mail server; as a line in the case for the office to do; or not at all, because it was told before. */
export type NoticeWay = 'mail' | 'by_hand' | 'none'

export interface Telling {
  directory: Directory
  /** The server's time. */
  now: string
  way: NoticeWay
}

/**
 * Tells the applicant what a step on their case means for them, and plans what they will be reminded of. Part of the step's own transaction,
 * for every step that is written: of the offices, of the public pages, of the server itself. A letter that is no case tells nobody.
 */
export const tellApplicant = async (
  writer: NoticeWriter,
  before: Letter | null,
  after: Letter,
  telling: Telling,
): Promise<void> => {
  if (!isCase(after)) return
  for (const kind of noticesOf(before, after)) await tell(writer, after, kind, null, telling)
  if (after.permit.issued && !before?.permit?.issued) await planReminders(writer, after, telling)
}

/** @param once of a reminder: what makes it the same one */
export const tell = async (
  writer: NoticeWriter,
  letter: CaseLetter,
  kind: NoticeKind,
  once: string | null,
  { directory, now, way }: Telling,
): Promise<void> => {
  if (way === 'none') return
  const language = languageOf(letter)
  const written = writeCaseNotice(letter, kind, language, { directory, day: officeDay(now) })
  const address = letter.permit.application.applicant.email
  const replyTo = unitOf(directory, letter.unitId)?.email ?? ''
  const notice = { caseId: letter.id, kind, language, address, replyTo, once, ...written }
  await queueNotice(writer, notice, { at: now, mail: way === 'mail' })
}

const planReminders = async (writer: NoticeWriter, letter: CaseLetter, { directory, now }: Telling): Promise<void> => {
  const { kind: id, kindVersion } = letter.permit.application
  const kind = permitKindOf(directory, id, kindVersion)
  const reminders = kind ? remindersOf(letter, kind, officeDay(now)) : []
  for (const reminder of reminders) await writer.planReminder({ caseId: letter.id, ...reminder })
}
