import { folded } from '../store/search-words.ts'

export interface Piece {
  text: string
  hit: boolean
}

/** Characters around the first word that was met. */
const before = 40
const length = 160
const word = /[\p{L}\p{N}\p{M}]+/gu

/** A text in pieces, words that begin with something typed marked. */
export const marked = (text: string, typed: readonly string[]): Piece[] => {
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(word)) {
    if (!beginsWith(found, typed)) continue
    if (index > at) pieces.push({ text: text.slice(at, index), hit: false })
    pieces.push({ text: found, hit: true })
    at = index + found.length
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false })
  return pieces
}

/**
 * The line around the first of the words in a long text, whole words as the search takes them there, and which of them occur in the
 * text at all. Null where none does.
 */
export const snippetAround = (text: string, typed: readonly string[]): { snippet: Piece[]; words: string[] } | null => {
  const wanted = new Set(typed)
  const met = new Set<string>()
  let first = -1
  for (const { 0: found, index } of text.matchAll(word)) {
    const one = folded(found)
    if (!wanted.has(one)) continue
    if (first < 0) first = index
    met.add(one)
    if (met.size === wanted.size) break
  }
  if (first < 0) return null
  const from = first <= before ? 0 : text.indexOf(' ', first - before) + 1 || first
  const line = text
    .slice(Math.min(from, first), Math.min(from, first) + length)
    .replace(/\s+/g, ' ')
    .trim()
  const start = from > 0 ? '… ' : ''
  const end = from + length < text.length ? ' …' : ''
  return { snippet: marked(`${start}${line}${end}`, typed), words: [...met] }
}

const beginsWith = (found: string, typed: readonly string[]): boolean => {
  const one = folded(found)
  const bare = one.replace(/^0+(?=\d)/, '')
  return typed.some((t) => one.startsWith(t) || bare.startsWith(t))
}
