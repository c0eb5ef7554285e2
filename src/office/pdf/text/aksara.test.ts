import { PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { sampleFonts } from '../samples/sample-fonts.ts'
import type { Aksara } from './aksara.ts'
import { embedTypefaces } from './typefaces.ts'

let aksara: Aksara
beforeAll(async () => {
  aksara = (await embedTypefaces(await PDFDocument.create(), await sampleFonts())).aksara
})
const codesOf = (text: string) => aksara.shape(text).glyphs.map(({ code }) => code)

describe('aksara Bali', () => {
  it('joins what is written under and around a letter: kra and ma are two signs of four', () => {
    expect(codesOf('ᬓ᭄ᬭᬫ')).toHaveLength(2)
  })

  it('writes taling before the letter that it is spoken after', () => {
    const [ko, ka] = [codesOf('ᬓᬾ'), codesOf('ᬓ')]
    expect(ko).toHaveLength(2)
    expect(ko[1]).toBe(ka[0])
  })

  it('puts ulu over its letter, without moving on', () => {
    const { glyphs, width } = aksara.shape('ᬤᬶ')
    expect(glyphs[1]!.x).toBeLessThan(width)
    expect(width).toBeCloseTo(aksara.shape('ᬤ').width, 5)
  })

  it('leaves out what it has no sign for, and leaves nothing behind', () => {
    expect(aksara.shape('漢字 🙏').glyphs.length).toBeLessThanOrEqual(1)
    expect('regeneratorRuntime' in globalThis).toBe(false)
  })

  it('takes any order of signs', () => {
    let seed = 1
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
    for (let round = 0; round < 2000; round++) {
      const signs = Array.from({ length: 1 + next(12) }, () => 0x1b00 + next(0x80))
      const { width } = aksara.shape(String.fromCodePoint(...signs))
      expect(width).toBeGreaterThanOrEqual(0)
    }
  })
})
