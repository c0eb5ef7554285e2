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
  const plain = folded(text)
  // Where folding moved the letters, places in one text are none in the other.
  const places = plain.length === text.length ? typed.map((one) => placeOf(one, plain)) : placesByWord(text, typed)
  const words = typed.filter((_, index) => places[index]! >= 0)
  if (words.length === 0) return null
  const first = Math.min(...places.filter((place) => place >= 0))
  const from = first <= before ? 0 : Math.min(text.indexOf(' ', first - before) + 1, first)
  const line = text
    .slice(from, from + length)
    .replace(/\s+/g, ' ')
    .trim()
  const start = from > 0 ? '… ' : ''
  const end = from + length < text.length ? ' …' : ''
  return { snippet: marked(`${start}${line}${end}`, typed), words }
}

/** Where a word stands as a whole one; -1: nowhere. By the engine’s own search, for fifty long texts are looked through with each key. */
const placeOf = (one: string, plain: string): number => {
  for (let at = plain.indexOf(one); at >= 0; at = plain.indexOf(one, at + 1)) {
    if (!isPart(plain.charAt(at - 1)) && !isPart(plain.charAt(at + one.length))) return at
  }
  return -1
}
const isPart = (character: string): boolean => character !== '' && /[\p{L}\p{N}\p{M}]/u.test(character)

const placesByWord = (text: string, typed: readonly string[]): number[] => {
  const places = typed.map(() => -1)
  for (const { 0: found, index } of text.matchAll(word)) {
    const which = typed.indexOf(folded(found))
    if (which >= 0 && places[which]! < 0) places[which] = index
  }
  return places
}

const beginsWith = (found: string, typed: readonly string[]): boolean => {
  const one = folded(found)
  const bare = one.replace(/^0+(?=\d)/, '')
  return typed.some((t) => one.startsWith(t) || bare.startsWith(t))
}
