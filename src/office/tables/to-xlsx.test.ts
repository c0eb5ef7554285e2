import { expect, test } from 'vitest'
import { unzipped } from './testing/unzipped.ts'
import { toXlsx } from './to-xlsx.ts'

const table = (rows: string[][]) => ({
  title: 'Buku agenda: keluar/2026',
  subtitle: '',
  columns: [
    { label: 'Nomor', share: 1 },
    { label: 'Hal', share: 3 },
  ],
  rows,
})

test('a workbook holds what stood in the table, as text', async () => {
  const files = unzipped(
    await toXlsx(
      table([
        ['001', 'Café ᬩᬮᬶ & "rapat" <besar>'],
        ['=1+1', ''],
      ]),
    ),
  )
  const sheet = files['xl/worksheets/sheet1.xml']!
  expect(sheet).not.toContain('<f>')
  const words = `${files['xl/sharedStrings.xml'] ?? ''}${sheet}`
  for (const text of ['Nomor', '001', 'Café ᬩᬮᬶ &amp; ', '=1+1']) expect(words).toContain(text)
  expect(files['xl/workbook.xml']).toContain('Buku agenda')
})

test('control characters, lone surrogates and very long cells do not break it', async () => {
  const files = unzipped(await toXlsx(table([['a\u0000b\u0008c\uD800', 'x'.repeat(40_000)]])))
  const words = `${files['xl/sharedStrings.xml'] ?? ''}${files['xl/worksheets/sheet1.xml']}`
  expect(words).toContain('abc')
  expect(words).not.toMatch(/(?![\t\n\r])\p{Cc}/u)
  expect(/x{30000,}/.exec(words)![0]).toHaveLength(32_767)
})
