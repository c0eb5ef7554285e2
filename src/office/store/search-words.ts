/**
 * What counts as a word, for what is stored and for what is typed alike: letters and digits, without case and Latin diacritics.
 * Signs of other scripts belong to their word (aksara Bali writes vowels with them).
 */
export const wordsOf = (text: string): string[] => folded(text).match(word) ?? []

/** The same text in which words are found: lower case, without diacritics. Its length may differ. */
export const folded = (text: string): string => {
  const lower = text.toLowerCase()
  return isAscii.test(lower) ? lower : lower.normalize('NFKD').replace(latinMarks, '')
}

const word = /[\p{L}\p{N}\p{M}]+/gu
const isAscii = /^\p{ASCII}*$/u
const latinMarks = /[\u0300-\u036f]+/g

/** Longer beginnings are as good as the word. */
const longestBeginning = 14

/**
 * The words of short fields and all their beginnings, so that each key a person types is a plain word of the index. A number is
 * also found without its leading zeros.
 */
export const addBeginnings = (into: Set<string>, text: string): void => {
  for (const found of wordsOf(text)) {
    const bare = found.replace(/^0+(?=\d)/, '')
    for (const one of bare === found ? [found] : [found, bare]) {
      into.add(one)
      for (let length = Math.min(one.length - 1, longestBeginning); length > 0; length--) into.add(one.slice(0, length))
    }
  }
}

/** Words of long texts: whole ones only. Endless strings, as in tables of numbers or base64, are no words. */
export const addWords = (into: Set<string>, text: string): void => {
  for (const found of wordsOf(text)) if (found.length <= longestWord) into.add(found)
}
const longestWord = 40

/** What was typed, as words of the index. */
export const typedWords = (typed: string): string[] => [...new Set(wordsOf(typed))].slice(0, 12)
