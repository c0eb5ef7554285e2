import { formWords, type Language } from '../form/form-words.ts'
import type { TypedApplicant } from './read-applicant.ts'
import type { InputProblem } from './read-application.ts'

type Part = keyof TypedApplicant

export const applicantLabels: Record<Part, Record<Language, string>> = {
  type: { id: 'Pemohon', en: 'Applicant' },
  name: { id: 'Nama lengkap', en: 'Full name' },
  identityType: { id: 'Jenis identitas', en: 'Kind of identity' },
  identity: { id: 'Nomor identitas', en: 'Identity number' },
  organisation: { id: 'Lembaga', en: 'Organisation' },
  address: { id: 'Alamat', en: 'Address' },
  email: { id: 'Surel', en: 'E-mail' },
  phone: { id: 'Nomor telepon', en: 'Telephone' },
}

const own = {
  nik: {
    id: 'NIK terdiri dari 16 angka, seperti tertulis pada KTP.',
    en: 'A NIK has 16 digits, as on the identity card (KTP).',
  },
  passport: {
    id: 'Nomor paspor terdiri dari 6–12 huruf dan angka.',
    en: 'A passport number has 6 to 12 letters and digits.',
  },
  phone: {
    id: 'Tulis nomor telepon dengan angka, misalnya 0812 0000 0000.',
    en: 'Write the number in digits, such as 0812 0000 0000.',
  },
  long: { id: 'Terlalu panjang: paling banyak {limit} huruf.', en: 'Too long: at most {limit} characters.' },
} as const

const longest: Partial<Record<Part, number>> = { name: 200, organisation: 200, address: 400, email: 200, phone: 40 }

/** What is missing or wrong in who applies. An e-mail address or a telephone number is enough to be reached at. */
export const applicantProblems = (applicant: TypedApplicant, lang: Language): InputProblem[] => {
  const problems = new Map<Part, string>()
  const say = (part: Part, text: string) => void (problems.has(part) || problems.set(part, text))
  const required: Part[] = [
    'name',
    'identity',
    'address',
    'phone',
    ...(applicant.type === 'badan' ? ['organisation' as const] : []),
  ]
  for (const part of required) if (applicant[part] === '') say(part, formWords.required[lang])
  for (const [part, limit] of Object.entries(longest)) {
    if (applicant[part as Part].length > limit) say(part as Part, own.long[lang].replace('{limit}', String(limit)))
  }
  const { identityType, identity, email, phone } = applicant
  if (identityType === 'nik' && !isNik(identity)) say('identity', own.nik[lang])
  if (identityType === 'paspor' && !/^[A-Z0-9]{6,12}$/.test(identity)) say('identity', own.passport[lang])
  if (email !== '' && !/^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/.test(email)) say('email', formWords.email[lang])
  if (!/^\+?[\d\s().-]{6,40}$/.test(phone) || phone.replaceAll(/\D/g, '').length < 6) say('phone', own.phone[lang])
  return [...problems].map(([part, text]) => ({ input: `pemohon.${part}`, label: applicantLabels[part][lang], text }))
}

/** Sixteen digits with a possible date of birth in them (women's days plus 40). */
const isNik = (text: string): boolean =>
  /^\d{6}(0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(0[1-9]|1[0-2])\d{6}$/.test(text)
