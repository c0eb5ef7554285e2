import { expect, test } from 'vitest'
import { suratIzin } from '../../kinds/shipped/khusus.ts'
import { emptyFields } from '../../lifecycle/drafting.ts'
import { draftContent } from '../../testing/small-office.ts'
import { doc, lines, ol, p, table } from '../../kinds/shipped/template.ts'
import { plainText, type RichNode } from '../../rich-text.ts'
import type { PaperRole } from '../kind/paper-roles.ts'
import { smallAnswers, smallForm } from '../testing/small-form.ts'
import { fillPaper, type PaperFacts } from './fill-paper.ts'
import { holesIn } from './paper-nodes.ts'

const filled = (template: RichNode, facts: PaperFacts['facts'] = {}, more: Partial<PaperFacts> = {}) =>
  fillPaper(
    { title: 'IZIN', subject: 'Izin {pemohon_nama}', letterKind: 'surat_izin', classification: '1', template },
    { role: 'izin', form: smallForm, answers: smallAnswers, applicantType: 'perorangan', facts, ...more },
  )
const words = (...args: Parameters<typeof filled>) => plainText(filled(...args).body)

test('answers and facts stand in the sentence; what the letter knows is left to it', () => {
  const template = doc(p('{pemohon_nama} meneliti “{judul}” sampai {selesai}, ditandatangani {penandatangan}.'))
  expect(words(template, { pemohon_nama: 'Ni Wayan Contoh' })).toBe(
    'Ni Wayan Contoh meneliti “Gizi anak di desa” sampai 31 Maret 2027, ditandatangani {penandatangan}.',
  )
})

test('what is missing is seen and found, what need not be there is left out', () => {
  const template = doc(
    p('Kepada {pemohon_nama}'),
    p('Menggantikan {nomor_izin_lama}.'),
    lines('judul', 'situs', 'bidang_lain', 'pemohon_alamat'),
    table('anggota'),
  )
  const { body, subject } = filled(template)
  expect(holesIn(body)).toEqual(['Nama', 'Alamat'])
  expect(subject).toBe('Izin […pemohon_nama]')
  expect(plainText(body)).toBe('Kepada […Nama]\nJudul\tGizi anak di desa\nAlamat\t[…Alamat]')
  expect(holesIn(filled(template, {}, { applicantType: 'kelompok' }).body)).toContain('Anggota')
})

test('a list alone becomes a numbered list, and joins one that is there', () => {
  const facts = { ketentuan: ['Menaati hukum.', 'Melapor.'], dasar_hukum: ['UU 1;', 'UU 2;'], rekomendasi: [] }
  const { body } = filled(doc(p('{ketentuan}'), ol('{dasar_hukum}', 'permohonan;', '{rekomendasi}')), facts)
  expect(body.content?.map(({ type, content }) => [type, content?.length])).toEqual([
    ['orderedList', 2],
    ['orderedList', 3],
  ])
  expect(words(doc(p('Yaitu: {ketentuan}')), facts)).toBe('Yaitu: Menaati hukum.\nMelapor.')
})

test('a table has its columns and counts its rows', () => {
  const answers = {
    ...smallAnswers,
    anggota: [
      { nama: 'Wayan', tugas: 'Ketua' },
      { nama: 'Made', tugas: '' },
    ],
  }
  expect(words(doc(table('anggota')), {}, { answers, applicantType: 'kelompok' })).toBe(
    'No.\tNama\tTugas\n1.\tWayan\tKetua\n2.\tMade\t',
  )
})

test('what an applicant wrote is text and nothing else', () => {
  const judul = ' {penandatangan} […Nama]\u0000\u202e <b>\r\n\r\nbaris kedua '
  const answers = { ...smallAnswers, judul }
  const { body } = filled(doc(p('{judul}')), {}, { answers })
  expect(holesIn(body)).toEqual([])
  expect(body.content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '{penandatangan} [...Nama]   <b>' },
        { type: 'hardBreak' },
        { type: 'text', text: 'baris kedua' },
      ],
    },
  ])
})

test('long answers stay whole in the body and are cut in the subject', () => {
  const judul = 'gizi '.repeat(3000).trim()
  const { body, subject } = filled(doc(p('{judul}')), { pemohon_nama: judul }, { answers: { ...smallAnswers, judul } })
  expect(plainText(body)).toBe(judul)
  expect(subject.length).toBeLessThanOrEqual(500)
})

test('names that every object knows are no facts', () => {
  expect(holesIn(filled(doc(p('{constructor} {toString}'))).body)).toEqual(['constructor'])
})

test.each<PaperRole>(['izin', 'penolakan', 'pengembalian', 'pencabutan'])('an empty %s still is a document', (role) => {
  expect(filled(doc(), {}, { role }).body).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] })
})

test('a letter is not submitted as long as something is missing in it', () => {
  const { body, subject } = filled(doc(p('{judul}'), p('{alasan}')), {}, { role: 'penolakan' })
  const permit = { caseId: '', as: 'penolakan', kind: 'uji', kindVersion: 1, title: '', holder: '' } as const
  expect(emptyFields({ ...draftContent, body, subject, permit }, suratIzin)).toEqual(['pemohon_nama', 'Alasan'])
  expect(
    emptyFields({ ...draftContent, body, subject }, suratIzin),
    'an ordinary letter may write what it likes',
  ).toEqual([])
})
