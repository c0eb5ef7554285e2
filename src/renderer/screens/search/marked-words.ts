/** A text in pieces, those that begin with a typed word marked: what the eye looks for in a row. */
export const markedWords = (text: string, typed: string): { text: string; hit: boolean }[] => {
  const words = (typed.match(/[\p{L}\p{N}]+/gu) ?? []).map(plain)
  if (words.length === 0) return [{ text, hit: false }]
  return text
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, hit: words.some((word) => plain(piece).startsWith(word)) }))
}

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
