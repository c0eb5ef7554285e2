import { expect, test } from 'vitest'
import { toFile, type ClassificationEntry } from './classification.ts'
import { readClassification } from './read-classification.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const problems = (text: string | Uint8Array) =>
  readClassification(typeof text === 'string' ? bytes(text) : text).problems.map(({ rule, line }) => [rule, line])
const header = 'Kode;Uraian;Aktif;Inaktif;Nasib\n'

test('a table saved from a spreadsheet is read, with semicolons, quotes and a mark of UTF-8', () => {
  const csv = `\uFEFF${header}800;Kepegawaian;2;3 tahun;Dinilai\n800.1;"Cuti; ""lain"" pegawai";1;2;musnah\n`
  expect(readClassification(bytes(csv))).toMatchObject({
    problems: [],
    entries: [
      { code: '800', words: 'Kepegawaian', active: 2, inactive: 3, fate: 'dinilai' },
      { code: '800.1', words: 'Cuti; "lain" pegawai', active: 1, inactive: 2, fate: 'musnah' },
    ],
  })
})

test('the file that Lontar writes is read again', () => {
  const entries: ClassificationEntry[] = [{ code: '000', words: 'Umum', active: 1, inactive: 1, fate: 'permanen' }]
  const read = readClassification(bytes(JSON.stringify(toFile(entries, 'Bali', { countFrom: 'day' }))))
  expect(read).toMatchObject({ title: 'Bali', rule: { countFrom: 'day' }, entries, problems: [] })
})

test('every faulty line is named', () => {
  const csv = `${header}800;Kepegawaian;2;3;dinilai
800.1;;2;3;musnah
80x;Salah;1;1;musnah
800.2;Diklat;dua;3;musnah
800.3;Pensiun;1;2;dibakar
`
  expect(problems(csv)).toEqual([
    ['words', 3],
    ['code', 4],
    ['years', 5],
    ['fate', 6],
  ])
})

test('a code twice, a code without its parent, and a circle of parents are faults', () => {
  expect(problems(`${header}000;A;1;1;musnah\n000;B;1;1;musnah\n`)).toEqual([['twice', 3]])
  expect(problems(`${header}000.5.1;A;1;1;musnah\n`)).toEqual([['parent', 2]])
  const circle = `kode,uraian,aktif,inaktif,nasib,induk\n000,A,1,1,musnah,000.1\n000.1,B,1,1,musnah,000\n`
  expect(problems(circle)).toEqual([['parent', 2]])
})

test('a wrong encoding, a wrong header, a picture and too much are refused as a whole', () => {
  expect(problems(new Uint8Array([...bytes(`${header}000;Caf`), 0xe9, ...bytes(';1;1;musnah')]))).toEqual([
    ['encoding', 0],
  ])
  expect(problems(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))).toEqual([['encoding', 0]])
  expect(problems('nomor;nama\n1;satu\n').map(([rule]) => rule)).toEqual(['header', 'header', 'header', 'header'])
  expect(problems('')).not.toEqual([])
  expect(problems(header)).toEqual([['empty', 0]])
  expect(problems('{"format":"lain"}')).toEqual([['shape', 0]])
  expect(problems('{{{{')).toEqual([['shape', 0]])
  expect(problems(new Uint8Array(10 * 1024 * 1024).fill(48))).toEqual([['too_large', 0]])
  expect(problems(header + '000;Umum;1;1;musnah\n'.repeat(20_001))).toEqual([['too_large', 0]])
})

test('of a thousand faults the first hundred are told', () => {
  expect(problems(header + 'x;y;1;1;musnah\n'.repeat(1000))).toHaveLength(100)
})
