import type { Directory } from '../../directory.ts'
import type { CaseLetter } from '../lifecycle/case-step.ts'
import type { NoticeKind, NoticeLanguage } from './notice-kinds.ts'
import { noticeFacts } from './notice-facts.ts'
import { noticeTemplateOf } from './notice-templates-of.ts'
import { writeNotice, type WrittenNotice } from './write-notice.ts'

/**
 * What this applicant is told of this case, from the office's own template: the same words at the server, which mails them, and on the
 * laptop, where staff copy them into a message.
 *
 * @param message of `pesan`: what the staff have to say
 */
export const writeCaseNotice = (
  letter: CaseLetter,
  kind: NoticeKind,
  language: NoticeLanguage,
  { directory, day, message = '' }: { directory: Directory; day: string; message?: string },
): WrittenNotice => {
  const facts = { ...noticeFacts(letter, kind, language, { directory, day }), pesan: message }
  return writeNotice(noticeTemplateOf(directory, kind), facts, language)
}

/** In which language an applicant asked to be told. */
export const languageOf = ({ permit }: CaseLetter): NoticeLanguage => permit.application.language ?? 'id'
