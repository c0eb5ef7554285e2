import { bestFit, firstFit, mostShrink, widestStretch } from './fit.ts'
import { textWidth, type Typefaces } from './typefaces.ts'
import { wordsOf, type Inline, type Piece, type Word } from './words.ts'

/** A line of text: its pieces with their spaces, and how much each space must grow (or shrink) so that the line fills its column. */
export interface Line {
  pieces: Piece[]
  width: number
  /** Points to add to each space when justified; 0 on the last line, before a forced break, and where gaps would show. */
  stretch: number
}

export interface Column {
  /** Points. */
  width: number
  /** Shortens the first line. */
  firstIndent?: number
  /** Lines will be stretched to the full width: they are broken such that this shows least. */
  justified?: boolean
}

/** Breaks inlines into lines. Always at least one. */
export const breakLines = (inlines: Inline[], faces: Typefaces, column: Column): Line[] => {
  const { width, firstIndent = 0, justified = false } = column
  const lines: Line[] = []
  const fit = justified ? bestFit : firstFit

  for (const words of segments(wordsOf(inlines, faces, width - firstIndent))) {
    const spaces = words.map(({ space }) => (space ? textWidth(faces, ' ', space.style) : 0))
    const before = lines.length
    const room = (line: number) => width - (before + line === 0 ? firstIndent : 0)
    let start = 0
    for (const end of fit(words, spaces, room)) {
      const isLast = end === words.length
      lines.push(lineOf(words.slice(start, end), spaces.slice(start, end), room(lines.length - before), isLast))
      start = end
    }
    if (words.length === 0) lines.push({ pieces: [], width: 0, stretch: 0 })
  }
  return lines
}

/** The words between forced breaks; a break at the very end begins no further line. */
const segments = (words: (Word | 'break')[]): Word[][] => {
  const parts: Word[][] = [[]]
  for (const word of words) {
    if (word === 'break') parts.push([])
    else parts.at(-1)!.push(word)
  }
  if (parts.length > 1 && parts.at(-1)!.length === 0) parts.pop()
  return parts
}

const lineOf = (words: Word[], spaces: number[], room: number, isLast: boolean): Line => {
  const pieces: Piece[] = []
  let [width, gaps] = [0, 0]
  const add = (piece: Piece) => {
    const last = pieces.at(-1)
    if (last && last.style === piece.style) last.text += piece.text
    else pieces.push({ ...piece })
  }
  for (const [index, word] of words.entries()) {
    if (index > 0 && word.space) {
      add(word.space)
      width += spaces[index]!
      gaps++
    }
    word.pieces.forEach(add)
    width += word.width
  }
  return { pieces, width, stretch: stretchOf(room - width, gaps, pieces[0]?.style.size ?? 0, isLast) }
}

const stretchOf = (spare: number, gaps: number, size: number, isLast: boolean): number => {
  if (gaps === 0 || (isLast && spare >= 0)) return 0
  const each = spare / gaps
  // A hair beyond what may be squeezed is rounding, and the line must not stick out.
  return each > size * widestStretch || each < -size * mostShrink - 0.01 ? 0 : each
}
