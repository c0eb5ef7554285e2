import { beforeAll, describe, expect, it } from 'vitest'
import type { FontFiles } from '../../src/office/pdf/fonts.ts'
import { printDisposition } from '../../src/office/pdf/print-disposition.ts'
import { printTable } from '../../src/office/pdf/print-table.ts'
import { renderLetter } from '../../src/office/pdf/render-letter.ts'
import { goldenLetters } from '../../src/office/pdf/samples/golden-letters.ts'
import { sampleDispositions } from '../../src/office/pdf/samples/sample-dispositions.ts'
import { sampleFonts } from '../../src/office/pdf/samples/sample-fonts.ts'
import { day, directory, letter } from '../../src/office/pdf/samples/sample-letter.ts'
import { differsFromGolden } from '../support/golden-page.ts'

/** What a test of words cannot see: a line over another, a table that sticks out, a mark on the wrong side. */
let fonts: FontFiles
beforeAll(async () => {
  fonts = await sampleFonts()
})

describe('pages look as they did when a person last looked at them (npm run golden renews them)', () => {
  it.each(goldenLetters.map((one) => [one.name, one] as const))('%s', async (name, { pages = [1], ...one }) => {
    const pdf = await renderLetter({ ...one, day }, fonts)
    for (const page of pages) {
      expect(await differsFromGolden(page === 1 ? name : `${name}-${page}`, pdf, page)).toBeNull()
    }
  })

  it('buku agenda', async () => {
    const columns = [
      { label: 'No.', share: 5, align: 'right' as const },
      { label: 'Nomor', share: 25 },
      { label: 'Hal', share: 70 },
    ]
    const rows = Array.from({ length: 60 }, (_, i) => [
      `${i + 1}`,
      `B.000.5/${i + 1}/SEKRET`,
      'Permohonan data '.repeat((i % 9) + 1),
    ])
    const pdf = await printTable(
      {
        title: 'Buku agenda keluar',
        subtitle: 'Tahun 2026',
        landscape: true,
        footer: 'Dicetak 21 November 2026',
        columns,
        rows,
      },
      fonts,
    )
    expect(await differsFromGolden('buku-agenda-2', pdf, 2)).toBeNull()
  })

  it('lembar disposisi', async () => {
    const pdf = await printDisposition(letter({}, sampleDispositions), directory, fonts, { unitId: 'kominfos' })
    expect(await differsFromGolden('lembar-disposisi', pdf)).toBeNull()
  })
})
