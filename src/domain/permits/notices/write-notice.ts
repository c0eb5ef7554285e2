import { hideNik, plainName, plainText } from './plain-words.ts'
import type { NoticeLanguage, NoticeVariable } from './notice-kinds.ts'
import type { NoticeTemplate } from './notice-template.ts'

/** What is filled in, already in the words of the language. What is left out or empty is not known. */
export type NoticeFacts = Partial<Record<NoticeVariable, string>>

export interface WrittenNotice {
  /** One line. */
  subject: string
  /** Plain text with `\n`. */
  text: string
}

/**
 * The words for one applicant. A line that names something unknown is left out as a whole, so an agency without a telephone leaves no
 * "Telepon: ". Sixteen digits in a row are masked wherever they come from: a NIK has no place in a mail.
 */
export const writeNotice = (template: NoticeTemplate, facts: NoticeFacts, language: NoticeLanguage): WrittenNotice => {
  const [subject, body] = language === 'id' ? [template.subject, template.body] : [template.subjectEn, template.bodyEn]
  const unnamed = language === 'id' ? 'Pemohon' : 'Applicant'
  const values: NoticeFacts = { ...facts, ...(facts.pemohon && { pemohon: plainName(facts.pemohon, unnamed) }) }
  const lines = body.split('\n').flatMap((line) => filled(line, values) ?? [])
  return {
    subject: hideNik(
      plainText(filled(subject, values) ?? subject.replaceAll(/\s*\{[^}]*\}/g, ''))
        .replaceAll(/\s+/g, ' ')
        .trim()
        .slice(0, 200),
    ),
    text: hideNik(
      plainText(lines.join('\n'))
        .replaceAll(/\n{3,}/g, '\n\n')
        .trim(),
    ),
  }
}

/** In one pass, so that what an applicant wrote is never read as a template. Null: something in it is not known. */
const filled = (line: string, facts: NoticeFacts): string | null => {
  let whole = true
  const text = line.replaceAll(/\{([^{}\n]*)\}/g, (_, name: string) => {
    const value = facts[name.trim() as NoticeVariable]?.trim() ?? ''
    whole &&= value !== ''
    return value
  })
  return whole ? text : null
}
