import { expect, test } from 'vitest'
import { pdfDate, readPdfDate } from './pdf-date.ts'

test('a moment is written in UTC and read again', () => {
  expect(pdfDate(new Date('2026-11-21T03:04:05.678Z'))).toBe("D:20261121030405+00'00'")
  expect(readPdfDate("D:20261121030405+00'00'")).toEqual(new Date('2026-11-21T03:04:05Z'))
})
test.for([
  ["D:20261121110405+08'00'", '2026-11-21T03:04:05Z'],
  ["D:20261121110405+08'00", '2026-11-21T03:04:05Z'],
  ['D:20261121', '2026-11-21T00:00:00Z'],
  ['D:20261121030405Z', '2026-11-21T03:04:05Z'],
  ["D:20261120220405-05'00'", '2026-11-21T03:04:05Z'],
] as const)('%s', ([text, iso]) => {
  expect(readPdfDate(text)).toEqual(new Date(iso))
})
test.for(['', 'kemarin', 'D:20269999'])('"%s" is no date', (text) => {
  expect(readPdfDate(text)).toBeNull()
})
