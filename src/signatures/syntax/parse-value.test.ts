import { describe, expect, test } from 'vitest'
import { createValueReader } from './parse-value.ts'
import { PdfProblem } from './pdf-problem.ts'
import { type PdfValue, pdfText, textOf } from './pdf-value.ts'
import { writeValue } from './write-value.ts'

const read = (text: string): PdfValue => createValueReader(Buffer.from(text, 'latin1'), 0, 16).value()

describe('PDF values', () => {
  test.for([
    ['true', 'true'],
    ['null', 'null'],
    ['-.5', '-.5'],
    ['+3', '+3'],
    ['/Nama#20panjang', '/Nama#20panjang'],
    ['/', '/'],
    ['[1 2 0 R 3 0 4 0 R]', '[1 2 0 R 3 0 4 0 R]'],
    ['<<  /A(a\\)\\(b) /B <4 1 1>>>', '<</A <61292862> /B <4110>>>'],
    ['( a\\\n\\101\\7)', '<20614107>'],
    ['% komentar\n 12 ', '12'],
    ['((a)(b))', '<286129286229>'],
    ['[/A/B<</C[]>>]', '[/A /B <</C []>>]'],
  ] as const)('%s', ([text, written]) => {
    expect(writeValue(read(text))).toBe(written)
    expect(writeValue(read(written))).toBe(written)
  })
  test('a string knows its place', () => {
    expect(read('  <4142> ')).toMatchObject({ hex: true, start: 2, end: 8 })
  })
  test('a key that stands twice is noted', () => {
    expect(read('<</A 1 /A 2>>')).toMatchObject({ repeated: true })
  })
  test.for(['', '<<', '[', '(a', '<4x>', '<<1 2>>', 'abc', '1.2.3', '['.repeat(40)])('"%s" is damaged', (text) => {
    expect(() => read(text)).toThrow(PdfProblem)
  })
  test.for(['Kepala Dinas', 'Ni Luh – Śari', 'ᬮᭀᬦ᭄ᬢᬃ', ''])('text "%s" is written and read again', (text) => {
    expect(textOf(read(writeValue(pdfText(text))))).toBe(text)
  })
})
