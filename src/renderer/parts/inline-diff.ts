import { wordDiff, type DiffPart } from './word-diff.ts'

export interface InlinePart {
  text: string
  kind: 'same' | 'gone' | 'new'
}

/** Two texts as one: what went out beside what came in its place. Of what is the same the newer spacing stands. */
export const inlineDiff = (before: string, after: string): InlinePart[] => {
  const diff = wordDiff(before, after)
  const [old, fresh] = [wordsOf(diff.left), wordsOf(diff.right)]
  const parts: InlinePart[] = []
  const add = (kind: InlinePart['kind'], text: string) => {
    const last = parts.at(-1)
    if (last?.kind === kind) last.text += text
    else parts.push({ kind, text })
  }
  for (let i = 0, j = 0; i < old.length || j < fresh.length;) {
    const [left, right] = [old[i], fresh[j]]
    if (left?.isChanged) {
      add('gone', left.text)
      i++
    } else if (right?.isChanged) {
      add('new', right.text)
      j++
    } else {
      add('same', right?.text ?? left?.text ?? '')
      i++
      j++
    }
  }
  return parts
}

/** Word by word, each with the space behind it: marked runs are cut differently on both sides. */
const wordsOf = (parts: DiffPart[]): DiffPart[] => {
  const words: DiffPart[] = []
  for (const { text, isChanged } of parts)
    for (const piece of text.match(/\S+\s*|\s+/g) ?? []) {
      const last = words.at(-1)
      if (piece.trim() === '' && last) last.text += piece
      else words.push({ text: piece, isChanged })
    }
  return words
}
