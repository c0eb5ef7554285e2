import { PDFHexString, type PDFDocument, type PDFFont } from 'pdf-lib'
import type { Font } from '@pdf-lib/fontkit'
import { faces, type Face, type FontFile, type FontFiles } from '../fonts.ts'
import { embedAksara, type Aksara } from './aksara.ts'
import { printable } from './printable.ts'

/** How a piece of text looks. Sizes are points; `grey` marks what is not yet fixed (a number to come). */
export interface Style {
  size: number
  bold?: boolean
  italic?: boolean
  underline?: boolean
  grey?: boolean
}

/** One face inside one document. */
export interface Typeface {
  name: string
  font: PDFFont
  /** Width of text in points. */
  width: (text: string, size: number) => number
  /** The codes of a word in the embedded subset. */
  encode: (word: string) => PDFHexString
  printable: (text: string) => string
}
export type Typefaces = Record<Face, Typeface> & { aksara: Aksara }

/** Embeds the faces in a document; only glyphs that are drawn reach the file, a face that is not used leaves no trace. */
export const embedTypefaces = async (pdf: PDFDocument, files: FontFiles): Promise<Typefaces> => {
  const made: [Face, Typeface][] = []
  for (const [index, face] of faces.entries()) made.push([face, await embed(pdf, files[face], face, index)])
  return { ...(Object.fromEntries(made) as Record<Face, Typeface>), aksara: await embedAksara(pdf, files.aksara) }
}

export const faceOf = (style: Style): Face =>
  style.bold ? (style.italic ? 'boldItalic' : 'bold') : style.italic ? 'italic' : 'regular'

export const textWidth = (faces: Typefaces, text: string, style: Style): number =>
  faces[faceOf(style)].width(text, style.size)

const embed = async (pdf: PDFDocument, file: FontFile, face: Face, index: number): Promise<Typeface> => {
  const plain = withoutShaping(file.font)
  pdf.registerFontkit({ create: () => plain })
  // The name carries its subset tag, else pdf-lib would call the subset by the name of the whole font.
  const customName = `LONTA${'RSTU'[index]}+${file.font.postscriptName ?? face}`
  const font = await pdf.embedFont(file.bytes, { subset: true, customName })
  const codes = new Map<string, PDFHexString>()
  return {
    name: `F${index + 1}`,
    font,
    width: (text, size) => (unitsOf(file.font, text) / file.font.unitsPerEm) * size,
    encode: (word) => remember(codes, word, () => font.encodeText(word)),
    printable: (text) => printable(text, file.font),
  }
}

/**
 * One glyph for each code point, with its own plain width. Letters need no more, the widths then add up word by word (so
 * they can be cached: measured three times faster), and a script that fontkit cannot shape never makes it throw.
 */
const withoutShaping = (font: Font): Font =>
  Object.create(font, {
    layout: {
      value: (text: string) => ({
        glyphs: Array.from(text).map((sign) => {
          const code = sign.codePointAt(0)!
          const { id, advanceWidth } = font.glyphForCodePoint(code)
          // A fresh object: fontkit's own remembers the first code point that ever asked for this glyph, in any letter.
          return { id, advanceWidth, codePoints: [code] }
        }),
      }),
    },
  }) as Font

const widths = new WeakMap<Font, Map<string, number>>()

/** Width in font units, remembered for each word over all letters of this process. */
const unitsOf = (font: Font, text: string): number => {
  const known = remember(widths, font, () => new Map<string, number>())
  if (known.size > 20_000) known.clear()
  let sum = 0
  for (const [index, word] of text.split(' ').entries()) {
    const space = index === 0 ? 0 : remember(known, ' ', () => advance(font, ' '))
    sum += space + remember(known, word, () => Array.from(word).reduce((total, sign) => total + advance(font, sign), 0))
  }
  return sum
}

const advance = (font: Font, sign: string): number => font.glyphForCodePoint(sign.codePointAt(0)!).advanceWidth

interface Memory<K, V> {
  get: (key: K) => V | undefined
  set: (key: K, value: V) => unknown
}

const remember = <K, V>(memory: Memory<K, V>, key: K, make: () => V): V => {
  const known = memory.get(key)
  if (known !== undefined) return known
  const made = make()
  memory.set(key, made)
  return made
}
