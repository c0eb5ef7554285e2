import type { PDFDocument, PDFFont } from 'pdf-lib'
import type { Font } from '@pdf-lib/fontkit'
import type { FontFile } from '../fonts.ts'
import { withGeneratorRuntime } from './generator-runtime.ts'

/** A glyph where the shaping put it: `x` from the beginning of the line, `up` from the base line, both in units of the size. */
export interface ShapedGlyph {
  code: string
  x: number
  up: number
}

/** Aksara Bali inside one document. Unlike Latin it must be shaped: signs join under each other, change places and shift. */
export interface Aksara {
  name: string
  font: PDFFont
  shape: (text: string) => Shaped
}

interface Shaped {
  glyphs: ShapedGlyph[]
  width: number
}
type GlyphRun = ReturnType<Font['layout']>

export const embedAksara = async (pdf: PDFDocument, { bytes, font }: FontFile): Promise<Aksara> => {
  const layout = (text: string) => withGeneratorRuntime(() => font.layout(text))
  const shaping = Object.create(font, { layout: { value: layout } }) as Font
  pdf.registerFontkit({ create: () => shaping })
  const embedded = await pdf.embedFont(bytes, { subset: true, customName: 'LONTAB+NotoSansBalinese-Regular' })
  return {
    name: 'FB',
    font: embedded,
    shape: (text) => {
      try {
        return placed(
          embedded.encodeText(withoutUnknown(text, font)).asString(),
          layout(withoutUnknown(text, font)),
          font,
        )
      } catch {
        // A vowel sign without its letter and the like: fontkit throws at some of them, and a letter must not fail for it.
        return { glyphs: [], width: 0 }
      }
    },
  }
}

const placed = (codes: string, { positions }: GlyphRun, font: Font): Shaped => {
  const em = font.unitsPerEm
  let x = 0
  const glyphs = positions.map(({ xAdvance, xOffset, yOffset }, index): ShapedGlyph => {
    const glyph = { code: codes.slice(index * 4, index * 4 + 4), x: x + xOffset / em, up: yOffset / em }
    x += xAdvance / em
    return glyph
  })
  return { glyphs, width: x }
}

/** What this font has no sign for is left out: a line over the name that is its translation loses nothing by it. */
const withoutUnknown = (text: string, font: Font): string =>
  Array.from(text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim())
    .filter((sign) => font.hasGlyphForCodePoint(sign.codePointAt(0)!))
    .join('')
