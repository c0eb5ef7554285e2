import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Directory } from '../../domain/directory.ts'
import type { FontFiles } from './fonts.ts'
import { openPicture } from './picture.ts'
import { renderLetter } from './render-letter.ts'
import { sampleFonts } from './samples/sample-fonts.ts'
import { pngOf, samplePng } from './samples/sample-png.ts'
import { day, directory, letter } from './samples/sample-letter.ts'

let fonts: FontFiles
beforeAll(async () => {
  fonts = await sampleFonts()
})

const sha256 = 'a'.repeat(64)
const house: Directory = {
  ...directory,
  units: directory.units.map((unit) => ({
    ...unit,
    letterhead: { logo: { sha256, size: 1, name: 'logo.png' }, balinese: '', lines: '' },
  })),
}
const picturesIn = async (logos: Map<string, Uint8Array>) => {
  const pdf = await PDFDocument.load(
    await renderLetter({ letter: letter(), directory: house, day, mode: 'final', logos }, fonts),
  )
  return pdf.context
    .enumerateIndirectObjects()
    .filter(
      ([, object]) =>
        'dict' in object &&
        (object as { dict: Map<unknown, unknown> }).dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
    ).length
}

describe('the logo of a letterhead', () => {
  it('stands in the kop, with its see-through ground', async () => {
    expect(await picturesIn(new Map([[sha256, samplePng({ side: 60, alpha: true })]]))).toBe(2)
    expect(await picturesIn(new Map([[sha256, samplePng({ side: 60 })]]))).toBe(1)
  })

  it('gives way to the emblem while it is not here, or where it is no picture', async () => {
    expect(await picturesIn(new Map())).toBe(0)
    expect(await picturesIn(new Map([[sha256, Buffer.from('%PDF-1.7 bukan gambar')]]))).toBe(0)
  })

  it.each<[string, Uint8Array]>([
    ['nothing at all', Buffer.alloc(0)],
    ['a PNG that ends too early', samplePng({ side: 60 }).subarray(0, 90)],
    [
      'a PNG that claims a hundred thousand points',
      pngOf({ width: 100_000, height: 9, colour: 2, data: deflateSync(Buffer.alloc(9)) }),
    ],
    ['a PNG of no height', pngOf({ width: 9, height: 0, colour: 2, data: deflateSync(Buffer.alloc(9)) })],
    [
      'a PNG that unpacks to far more than it claims',
      pngOf({ width: 2, height: 2, colour: 2, data: deflateSync(Buffer.alloc(200_000_000)) }),
    ],
    ['a file of five megabytes', Buffer.concat([samplePng({ side: 9 }), Buffer.alloc(5_000_000)])],
    ['a JPEG without a frame', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xd9, 0, 0, 0, 0])],
    [
      'a JPEG in CMYK',
      Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 20, 8, 0, 9, 0, 9, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0]),
    ],
  ])('is refused as %s', async (_, bytes) => expect(await openPicture(bytes)).toBeNull())
})
