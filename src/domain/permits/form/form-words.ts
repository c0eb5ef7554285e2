import { todayField } from './applicant-types.ts'
import { numberText } from './field-text-of.ts'
import type { FormSchema } from './form-schema.ts'
import type { FormProblem, FormRule } from './validate-form.ts'
import { fieldOf } from './visible-fields.ts'

export type Language = 'id' | 'en'

/** `{limit}` is a number of the form, `{other}` the label of another field or the day of the application. */
export const formWords: Record<FormRule, Record<Language, string>> = {
  required: { id: 'Belum diisi.', en: 'Not filled in yet.' },
  must_agree: { id: 'Harus dicentang untuk melanjutkan.', en: 'Must be ticked to go on.' },
  type: { id: 'Isian ini tidak dapat dibaca. Isi ulang.', en: 'This answer cannot be read. Fill it in again.' },
  choice: { id: 'Pilih salah satu dari daftar.', en: 'Choose one from the list.' },
  too_short: { id: 'Terlalu singkat: paling sedikit {limit} huruf.', en: 'Too short: at least {limit} characters.' },
  too_long: { id: 'Terlalu panjang: paling banyak {limit} huruf.', en: 'Too long: at most {limit} characters.' },
  too_small: { id: 'Paling sedikit {limit}.', en: 'At least {limit}.' },
  too_large: { id: 'Paling banyak {limit}.', en: 'At most {limit}.' },
  too_few_rows: { id: 'Isi paling sedikit {limit} baris.', en: 'Fill in at least {limit} rows.' },
  too_many_rows: { id: 'Paling banyak {limit} baris.', en: 'At most {limit} rows.' },
  date: {
    id: 'Tanggal ini tidak ada. Tulis seperti 2026-11-23.',
    en: 'There is no such date. Write it like 2026-11-23.',
  },
  email: { id: 'Alamat surel tidak benar.', en: 'This is not an e-mail address.' },
  uri: {
    id: 'Tulis alamat lengkap, dimulai dengan https://',
    en: 'Write the whole address, beginning with https://',
  },
  time: { id: 'Tulis jam seperti 09:30.', en: 'Write the time like 09:30.' },
  before: { id: 'Tidak boleh sebelum {other}.', en: 'Must not be before {other}.' },
  after: { id: 'Tidak boleh sesudah {other}.', en: 'Must not be after {other}.' },
}

const today = { id: 'hari permohonan', en: 'the day of the application' }

/** A problem in words, with the row of a table where it is in one. */
export const problemText = (schema: FormSchema, problem: FormProblem, lang: Language): string => {
  const { field, row, column, rule, params } = problem
  const other = params.other === todayField ? today[lang] : `“${labelOf(schema, params.other ?? '', lang)}”`
  const text = formWords[rule][lang]
    .replace('{limit}', params.limit === undefined ? '' : numberText(params.limit, lang))
    .replace('{other}', other)
  if (row === undefined) return text
  const columnTitle =
    column === undefined ? '' : `, ${fieldOf(schema, field)?.items?.properties[column]?.title ?? column}`
  return `${lang === 'id' ? 'Baris' : 'Row'} ${row + 1}${columnTitle}: ${text}`
}

export const labelOf = (schema: FormSchema, id: string, lang: Language): string => {
  const field = fieldOf(schema, id)
  return (lang === 'en' ? field?.['x-titleEn'] : field?.title) ?? id
}
