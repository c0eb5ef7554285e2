import { describe, expect, it, test } from 'vitest'
import { checkNotice } from './check-notice.ts'
import { noticeKinds, noticeLanguages, variablesOf } from './notice-kinds.ts'
import { noticeTemplateOf } from './notice-templates-of.ts'
import { shippedNotices } from './shipped-notices.ts'
import { writeNotice, type NoticeFacts } from './write-notice.ts'

const facts: NoticeFacts = {
  pemohon: 'Ni Luh Contoh, S.H.',
  nomor: 'SKP/2026/000123',
  jenis: 'Surat Keterangan Penelitian',
  tanggal: '26 November 2026',
  tautan: 'https://izin.contoh.invalid/p/SKP-2026-000123',
  opd: 'Dinas Penanaman Modal',
  alamat_opd: 'Jalan Contoh 1, Denpasar',
  telepon_opd: '(0361) 000000',
  surel_opd: 'izin@contoh.invalid',
}
const of = (kind: (typeof noticeKinds)[number]) => noticeTemplateOf({}, kind)

describe('what Lontar ships', () => {
  it.each(shippedNotices.map((each) => [each.id, each] as const))('%s has nothing wrong with it', (_, template) => {
    expect(checkNotice(template)).toEqual([])
  })

  test('there is one for each kind, and filled in no hole is left in either language', () => {
    expect(shippedNotices.map((each) => each.id)).toEqual([...noticeKinds])
    for (const template of shippedNotices)
      for (const language of noticeLanguages) {
        const all = Object.fromEntries(variablesOf(template.id).map((name) => [name, `⟨${name}⟩`]))
        const { subject, text } = writeNotice(template, all, language)
        expect(`${subject}\n${text}`).not.toMatch(/[{}]/)
        expect(`${subject}\n${text}`).toContain('⟨nomor')
      }
  })
})

test('the applicant reads what is missing, item by item', () => {
  const kekurangan = '1. Proposal: halaman pengesahan tidak ada\n2. KTP ketua: foto tidak terbaca'
  const { subject, text } = writeNotice(of('dikembalikan'), { ...facts, kekurangan }, 'id')
  expect(subject).toBe('Permohonan SKP/2026/000123 perlu dilengkapi')
  expect(text).toContain(`diperbaiki:\n\n${kekurangan}\n\nMohon dilengkapi`)
  expect(text.startsWith('Yth. Bapak/Ibu Ni Luh Contoh, S.H.,\n\n')).toBe(true)
})

test('a line that names something unknown is left out, and no gap is left behind', () => {
  const { telepon_opd: _, tautan: __, ...fewer } = facts
  const { text } = writeNotice(of('terbit'), { ...fewer, nomor_izin: '070/1/DPMPTSP' }, 'en')
  expect(text).not.toMatch(/Telephone|Valid until|\n\n\n/)
  expect(text).toContain('Number: 070/1/DPMPTSP')
  expect(text.endsWith('E-mail: izin@contoh.invalid')).toBe(true)
})

test('a NIK never leaves the office, whoever wrote it into what', () => {
  const nik = ['5171', '0101', '0190', '0001']
  const planted = [nik.join(''), nik.join(' '), nik.join('.'), nik.join('-')]
  for (const each of planted) {
    const told = { ...facts, pemohon: `Ketut ${each}`, alasan: `NIK ${each} tidak sesuai.`, nomor: each }
    const { subject, text } = writeNotice(of('ditolak'), told, 'id')
    expect(`${subject} ${text}`.replaceAll(/\D/g, '')).not.toContain(nik.join(''))
    expect(text).toContain('Alasan: NIK •••')
  }
  const longer = writeNotice(
    of('pesan'),
    { ...facts, pesan: 'Rekening 12345678901234567890, telepon 081234567890' },
    'id',
  )
  expect(longer.text, 'other numbers stay').toContain('12345678901234567890, telepon 081234567890')
})

test('whoever gives the address of a stranger cannot have the province send them an advertisement', () => {
  for (const pemohon of [
    'MENANG http://judi.example',
    'www.judi.example',
    'Buka judi.example sekarang',
    'a@judi.example',
  ])
    expect(writeNotice(of('diterima'), { ...facts, pemohon }, 'id').text).toMatch(/^Yth. Bapak\/Ibu Pemohon,\n/)
  expect(writeNotice(of('diterima'), { ...facts, pemohon: 'Dr. I.B.G. Contoh, M.Si.' }, 'id').text).toContain('I.B.G.')
})

test('a name with line breaks, control characters or a template in it stays a name', () => {
  const pemohon = 'Made\r\nBcc: semua@contoh.invalid'
  const named = writeNotice(
    { ...of('pesan'), subject: 'Untuk {pemohon}' },
    { ...facts, pemohon: 'Made\r\nSinar' },
    'id',
  )
  expect(named.subject).toBe('Untuk Made Sinar')
  expect(writeNotice(of('pesan'), { ...facts, pemohon, pesan: '{kunci} \u202etxt' }, 'id').text).toMatch(
    /Pemohon,[^]*\n\n\{kunci\} txt\n/,
  )
})

describe('what an admin broke is refused before it is kept', () => {
  const template = of('dikembalikan')
  it.each([
    [
      'a name that nobody fills in',
      { body: `${template.body} {nik}` },
      { rule: 'unknown_variable', part: 'body', name: 'nik' },
    ],
    [
      'a name of another kind',
      { subjectEn: 'Until {hari_janji}' },
      { rule: 'unknown_variable', part: 'subjectEn', name: 'hari_janji' },
    ],
    [
      'nothing is said of what is missing',
      { bodyEn: 'Dear {pemohon}' },
      { rule: 'needed_variable', part: 'bodyEn', name: 'kekurangan' },
    ],
    ['a brace that is not closed', { subject: 'Permohonan {nomor' }, { rule: 'open_brace', part: 'subject', name: '' }],
    ['no subject', { subject: ' ' }, { rule: 'shape', part: 'subject', name: '' }],
    ['far too long', { body: 'a'.repeat(5000) }, { rule: 'shape', part: 'body', name: '' }],
  ])('%s', (_, change, problem) => {
    expect(checkNotice({ ...template, ...change })).toEqual([problem])
  })
  test('nothing at all', () => expect(checkNotice(null)).not.toEqual([]))
})
