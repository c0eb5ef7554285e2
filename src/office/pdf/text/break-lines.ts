import type { Inline, Piece, Word } from './words.ts'
import { wordsOf } from './words.ts'
import { textWidth, type Typefaces } from './typefaces.ts'

/** A line of text: its pieces with their spaces, and how much each space may grow so that the line fills its column. */
export interface Line {
  pieces: Piece[]
  width: number
  /** Points to add to each space when justified; 0 on the last line, before a forced break, and where gaps would show. */
  stretch: number
}

/** A space may grow to about four times its width; a line that asks for more is left ragged. */
const widestStretch = 0.85

/** Breaks inlines into lines (first fit) of `width` points; `firstIndent` shortens the first. Always at least one line. */
export const breakLines = (inlines: Inline[], faces: Typefaces, width: number, firstIndent = 0): Line[] => {
  const lines: Line[] = []
  let line: Word[] = []
  let used = 0

  const room = () => width - (lines.length === 0 ? firstIndent : 0)
  const close = (justify: boolean) => {
    lines.push(lineOf(line, used, justify ? room() - used : 0))
    line = []
    used = 0
  }

  for (const word of wordsOf(inlines, faces, width - firstIndent)) {
    if (word === 'break') {
      close(false)
      continue
    }
    const before = line.length > 0 && word.space ? textWidth(faces, ' ', word.space.style) : 0
    if (line.length > 0 && used + before + word.width > room() + 0.01) {
      close(true)
      line = [word]
      used = word.width
    } else {
      line.push(word)
      used += before + word.width
    }
  }
  if (line.length > 0 || lines.length === 0) close(false)
  return lines
}

const lineOf = (words: Word[], width: number, spare: number): Line => {
  const all = words.flatMap((word, index) => (index > 0 && word.space ? [word.space, ...word.pieces] : word.pieces))
  const pieces = all.reduce<Piece[]>((merged, piece) => {
    const last = merged.at(-1)
    if (last && last.style === piece.style) last.text += piece.text
    else merged.push({ ...piece })
    return merged
  }, [])
  const spaces = words.filter((word, index) => index > 0 && word.space).length
  const stretch = spaces > 0 ? spare / spaces : 0
  const size = pieces[0]?.style.size ?? 0
  return { pieces, width, stretch: stretch > 0 && stretch <= size * widestStretch ? stretch : 0 }
}
