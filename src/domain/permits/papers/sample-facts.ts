import { formatApplication } from '../../number.ts'
import type { ApplicantType } from '../form/applicant-types.ts'
import type { FormData, FormField, FormSchema, FormValue } from '../form/form-schema.ts'
import { answerOf, fieldOf, fieldOrder, visibleFields } from '../form/visible-fields.ts'
import type { PaperRole } from '../kind/paper-roles.ts'
import type { PermitKind } from '../kind/permit-kind.ts'
import type { PaperFacts } from './fill-paper.ts'
import { kindFacts } from './kind-facts.ts'

/** Answers that fit a form, made up from its own words: for previews. Dates follow each other by a month from the day on. */
export const sampleAnswers = (form: FormSchema, applicantType: ApplicantType, day: string): FormData => {
  const answers: FormData = {}
  for (const [index, id] of fieldOrder(form).entries()) {
    const field = fieldOf(form, id)
    if (field) answers[id] = sampleValue(field, dayAfter(day, (index + 1) * 30))
  }
  const visible = visibleFields(form, answers, applicantType)
  return Object.fromEntries(visible.map((id) => [id, answerOf(answers, id)!]))
}

const sampleValue = (field: FormField, day: string): FormValue => {
  switch (field.type) {
    case 'boolean':
      return true
    case 'integer':
    case 'number':
      return Math.max(field.minimum ?? 1, Math.min(field.maximum ?? 12, 12))
    case 'array':
      return [1, 2].slice(0, field.maxItems ?? 2).map((n) => sampleRow(field, n))
    case 'string':
      return sampleText(field, day)
  }
}

const sampleRow = (field: FormField, n: number): Record<string, string> =>
  Object.fromEntries(
    Object.entries(field.items?.properties ?? {}).map(([id, column]) => [
      id,
      `${column.title} ${n}`.slice(0, column.maxLength),
    ]),
  )

const sampleText = (
  { title, format, oneOf, minLength = 0, maxLength = 1000, 'x-notAfter': notAfter }: FormField,
  day: string,
): string => {
  if (oneOf) return oneOf[0]!.const
  if (format === 'date') return notAfter === 'hari_ini' ? '2020-01-02' : day
  const fixed = { time: '09:00', email: 'pemohon@contoh.example', uri: 'https://contoh.example/' }
  if (format) return fixed[format]
  const text = `Contoh ${title.toLowerCase()}`
  return text.padEnd(minLength, ' contoh').slice(0, maxLength).trim()
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** A case that never was, to show how a paper of the kind looks. */
export const sampleFacts = (kind: PermitKind, role: PaperRole, day: string): PaperFacts => {
  const applicantType = kind.applicants[0]!
  return {
    role,
    form: kind.form,
    answers: sampleAnswers(kind.form, applicantType, day),
    applicantType,
    facts: {
      ...kindFacts(kind),
      pemohon_nama: 'Nama Pemohon Contoh',
      pemohon_alamat: 'Jalan Contoh Nomor 1, Denpasar',
      pemohon_jenis: 'Perorangan',
      ...(applicantType === 'badan' && { pemohon_penanggung_jawab: 'Nama Penanggung Jawab Contoh' }),
      nomor_permohonan: formatApplication(kind.code, day, 1),
      tanggal_permohonan: '23 November 2026',
      rekomendasi: ['rekomendasi Perangkat Daerah Contoh tanggal 25 November 2026;'],
      alasan: ['Contoh alasan yang pertama.', 'Contoh alasan yang kedua.'],
      kekurangan: ['KTP: tidak terbaca, unggah ulang.', 'Isian luas lahan tidak sesuai dengan dokumen.'],
      ...(role === 'pencabutan' && {
        nomor_izin_lama: '000/0001/CONTOH/2026',
        tanggal_izin_lama: '2 Januari 2026',
      }),
    },
  }
}
