import { faceOf, textWidth, type Style, type Typefaces } from './typefaces.ts'

/** A run of text in one style, or a line break that the writer asked for. */
export type Inline = { text: string; style: Style } | 'break'

export interface Piece {
  text: string
  style: Style
}

/** What a line break cannot cut. A word may change its style within. */
export interface Word {
  pieces: Piece[]
  width: number
  /** The space before it, null where it follows without one (after a hyphen, inside a long address). */
  space: Piece | null
}

/** The words of some inlines; a `break` between them stays. Nothing is wider than `limit` points: longer words are cut. */
export const wordsOf = (inlines: Inline[], faces: Typefaces, limit: number): (Word | 'break')[] => {
  const words: (Word | 'break')[] = []
  let space: Piece | null = null
  let joins = false

  for (const inline of inlines) {
    if (inline === 'break') {
      words.push('break')
      space = null
      joins = false
      continue
    }
    const { style } = inline
    for (const part of faces[faceOf(style)].printable(inline.text).split(/( +)/)) {
      if (part === '') continue
      if (part.startsWith(' ')) {
        space = { text: ' ', style }
        joins = false
        continue
      }
      for (const text of cut(part, style, faces, limit)) {
        const width = textWidth(faces, text, style)
        const before = words.at(-1)
        if (joins && before && before !== 'break' && before.width + width <= limit) {
          before.pieces.push({ text, style })
          before.width += width
        } else words.push({ pieces: [{ text, style }], width, space })
        space = null
        joins = false
      }
      joins = true
    }
  }
  return words
}

/** Breaks are welcome after the hyphen of a doubled word and after the slashes of a web address, forced anywhere else. */
const cut = (text: string, style: Style, faces: Typefaces, limit: number): string[] =>
  text.split(text.includes('://') ? inAddress : afterHyphen).flatMap((part) => {
    if (textWidth(faces, part, style) <= limit) return [part]
    const fitting: string[] = []
    let rest = ''
    for (const sign of part) {
      if (rest && textWidth(faces, rest + sign, style) > limit) {
        fitting.push(rest)
        rest = ''
      }
      rest += sign
    }
    return [...fitting, rest]
  })

const afterHyphen = /(?<=\p{L}{2}-)(?=\p{L}{2})/u
const inAddress = /(?<=[/?&=._-])(?=[^/])/u
