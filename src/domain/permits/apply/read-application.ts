import { answersOf } from '../form/answers-of.ts'
import type { ApplicantType } from '../form/applicant-types.ts'
import type { FormData } from '../form/form-schema.ts'
import { problemText, type Language } from '../form/form-words.ts'
import { typedAnswers } from '../form/typed-answers.ts'
import { validateForm } from '../form/validate-form.ts'
import { holdsWhen } from '../form/visible-fields.ts'
import type { PermitDocument, PermitKind } from '../kind/permit-kind.ts'
import { applicantProblems } from './applicant-problems.ts'
import { readApplicant, type TypedApplicant } from './read-applicant.ts'

/** Names of the inputs of the apply page begin so: `pemohon.name`, `isian.judul`, `dokumen.ktp`. */
export const inputOf = {
  applicant: (field: string) => `pemohon.${field}`,
  form: (field: string) => `isian.${field}`,
  document: (id: string) => `dokumen.${id}`,
  statement: 'pernyataan',
} as const

/** What is wrong, and with which input: a sentence beside it, and a link to it in the summary. */
export interface InputProblem {
  input: string
  label: string
  text: string
}

export interface ReadApplication {
  applicant: TypedApplicant
  form: FormData
  problems: InputProblem[]
}

type KindForm = Pick<PermitKind, 'applicants' | 'form' | 'documents'>

/**
 * An application as a plain HTML form sends it, read and judged: the same on the applicant's phone, page by page, and at the server before it
 * becomes a case.
 *
 * @param handedIn items of the checklist for which at least one whole file has come
 * @param day of the application, `YYYY-MM-DD`
 */
export const readApplication = (
  kind: KindForm,
  typed: Readonly<Record<string, string>>,
  { handedIn, day, lang }: { handedIn: ReadonlySet<string>; day: string; lang: Language },
): ReadApplication => {
  const applicant = readApplicant(kind.applicants, typed)
  const data = typedAnswers(kind.form, below('isian.', typed))
  const { type } = applicant
  const asked = validateForm(kind.form, data, type, day).map((problem): InputProblem => {
    const { field, row, column } = problem
    const place = [field, ...(row === undefined ? [] : [String(row), ...(column === undefined ? [] : [column])])]
    const { title, 'x-titleEn': titleEn } = kind.form.properties[field]!
    return {
      input: `isian.${place.join('.')}`,
      label: lang === 'en' ? titleEn : title,
      text: problemText(kind.form, problem, lang),
    }
  })
  return {
    applicant,
    form: answersOf(kind.form, data, type),
    problems: [
      ...applicantProblems(applicant, lang),
      ...asked,
      ...documentsAskedFor(kind, data, type)
        .filter(({ id, required }) => required && !handedIn.has(id))
        .map((document) => ({
          input: inputOf.document(document.id),
          label: lang === 'en' ? document.labelEn : document.label,
          text: missing[lang],
        })),
      ...(typed[inputOf.statement] ? [] : [{ input: inputOf.statement, label: statement[lang], text: tick[lang] }]),
    ],
  }
}

/** The items of the checklist that these answers ask for. */
export const documentsAskedFor = (
  { documents }: Pick<PermitKind, 'documents'>,
  data: FormData,
  type: ApplicantType,
): PermitDocument[] => documents.filter(({ when }) => !when || holdsWhen(when, data, type))

/** Those whose name begins so, without the beginning. */
const below = (prefix: string, typed: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, text]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), text]] : [],
    ),
  )

const missing = { id: 'Belum dikirim.', en: 'Not sent yet.' }
const statement = { id: 'Pernyataan', en: 'Statement' }
const tick = { id: 'Harus dicentang sebelum mengirim.', en: 'Must be ticked before sending.' }
