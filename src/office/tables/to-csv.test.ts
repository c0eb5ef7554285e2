import { expect, test } from 'vitest'
import { toCsv } from './to-csv.ts'

const csv = (cells: string[], separator: ';' | ',' = ';') =>
  toCsv({ title: '', subtitle: '', columns: [{ label: 'Hal', share: 1 }], rows: [cells] }, separator)

test('names with diacritics and aksara, quotes, separators and line breaks come through', () => {
  expect(csv(['Café ᬩᬮᬶ', 'satu; dua', 'a "b"', 'baris\nbaru'])).toBe(
    '\uFEFFHal\r\nCafé ᬩᬮᬶ;"satu; dua";"a ""b""";"baris\nbaru"\r\n',
  )
  expect(csv(['satu; dua', 'a, b'], ',')).toContain('satu; dua,"a, b"')
})

test('no cell is a formula', () => {
  const armed = ['=1+1', '+62361', '-2+3', '@SUM(A1)', ' =cmd|calc', '\t=1', '|x', '%x']
  expect(csv(armed)).toContain(armed.map((cell) => `'${cell}`).join(';'))
})

test('a negative number stays one, a number of a letter too', () => {
  expect(csv(['-3', 'B-12/000.5/2026', ''])).toContain('-3;B-12/000.5/2026;\r\n')
})
