import { expect, test } from 'vitest'
import { smallAnswers, smallForm } from '../testing/small-form.ts'
import { readApplication } from './read-application.ts'

const kind = {
  applicants: ['perorangan', 'kelompok', 'badan'],
  form: smallForm,
  documents: [
    {
      id: 'ktp',
      label: 'KTP',
      labelEn: 'Identity card',
      help: '',
      helpEn: '',
      required: true,
      accept: ['pdf', 'jpeg'],
      maxMegabytes: 2,
    },
    {
      id: 'akta',
      label: 'Akta pendirian',
      labelEn: 'Deed',
      help: '',
      helpEn: '',
      required: true,
      accept: ['pdf'],
      maxMegabytes: 5,
      when: { field: 'pemohon', in: ['badan'] },
    },
  ],
} satisfies Parameters<typeof readApplication>[0]

const typed: Record<string, string> = {
  ...Object.fromEntries(Object.entries(smallAnswers).map(([id, value]) => [`isian.${id}`, String(value)])),
  'pemohon.type': 'perorangan',
  'pemohon.name': '  Ni Luh   Contohwati ',
  'pemohon.identityType': 'nik',
  'pemohon.identity': '5171 0155 0190 0009',
  'pemohon.address': 'Jalan Contoh 1\r\nDenpasar',
  'pemohon.email': '',
  'pemohon.phone': '0812 0000 0000',
  pernyataan: 'ya',
}
const read = (change: Record<string, string> = {}, handedIn = ['ktp']) =>
  readApplication(kind, { ...typed, ...change }, { handedIn: new Set(handedIn), day: '2026-11-26', lang: 'id' })
const wrong = (change: Record<string, string>, handedIn?: string[]) =>
  read(change, handedIn).problems.map(({ input }) => input)

test('what a form sends becomes an applicant and answers, tidied but not guessed', () => {
  const { applicant, form, problems } = read()
  expect(problems).toEqual([])
  expect(applicant).toMatchObject({
    name: 'Ni Luh Contohwati',
    identity: '5171015501900009',
    address: 'Jalan Contoh 1\nDenpasar',
  })
  expect(form).toEqual(smallAnswers)
})

test('each fault names its input, so that the summary can lead to it', () => {
  expect(
    wrong({ 'pemohon.identity': '1234', 'pemohon.phone': 'telepon saja', 'isian.judul': '', pernyataan: '' }, []),
  ).toEqual(['pemohon.identity', 'pemohon.phone', 'isian.judul', 'dokumen.ktp', 'pernyataan'])
  expect(wrong({ 'isian.mulai': '2026-01-01' }), 'before the day of the application').toEqual(['isian.mulai'])
})

test('a company is asked for its name and its deed, a group for its members', () => {
  expect(wrong({ 'pemohon.type': 'badan' })).toEqual(['pemohon.organisation', 'dokumen.akta'])
  expect(wrong({ 'pemohon.type': 'kelompok', 'isian.anggota.0.tugas': 'Ketua' })).toEqual(['isian.anggota.0.nama'])
})

test('a passport is taken as it is written, a kind of applicant that the permit does not take is not', () => {
  expect(read({ 'pemohon.identityType': 'paspor', 'pemohon.identity': 'x 1234567' }).applicant.identity).toBe(
    'X1234567',
  )
  const only = readApplication({ ...kind, applicants: ['badan'] }, typed, {
    handedIn: new Set(),
    day: '2026-11-26',
    lang: 'en',
  })
  expect(only.applicant.type).toBe('badan')
})
