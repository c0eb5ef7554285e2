import { PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Disposition } from '../../domain/letter.ts'
import type { FontFiles } from './fonts.ts'
import { printDisposition } from './print-disposition.ts'
import { sampleFonts } from './samples/sample-fonts.ts'
import { directory, letter } from './samples/sample-letter.ts'

let fonts: FontFiles
beforeAll(async () => {
  fonts = await sampleFonts()
})

const by = { personId: 'wayan', positionId: 'kadis', holding: 'definitif' as const }
const at = '2026-11-21T06:05:00.000Z'
const disposition = (id: string, parentId: string | null, note = 'Siapkan bahan.'): Disposition => ({
  id,
  unitId: 'kominfos',
  parentId,
  by,
  at,
  instructions: ['Tindak lanjuti'],
  note,
  due: '2026-11-25',
  to: [{ positionId: 'sekda', read: { by, at }, cancelled: null, reports: [{ by, at, note: 'Sudah.' }], done: null }],
})
const pagesOf = async (dispositions: Disposition[]) =>
  (await PDFDocument.load(await printDisposition(letter({}, { dispositions }), directory, fonts))).getPageCount()

describe('a lembar disposisi', () => {
  it('without a disposition it is a slip for the pen', async () => expect(await pagesOf([])).toBe(1))

  it('three levels fit on a page', async () =>
    expect(await pagesOf([disposition('a', null), disposition('b', 'a'), disposition('c', 'b')])).toBe(1))

  it('forty levels, and notes of four thousand letters, take more of them', async () => {
    const chain = Array.from({ length: 40 }, (_, index) =>
      disposition(`d${index}`, index === 0 ? null : `d${index - 1}`, 'catatan '.repeat(500)),
    )
    expect(await pagesOf(chain)).toBeGreaterThan(5)
  })

  it('a tree that bites its tail, or whose beginning is missing, still ends', async () => {
    expect(await pagesOf([disposition('a', 'b'), disposition('b', 'a'), disposition('c', 'gone')])).toBe(1)
  })
})
