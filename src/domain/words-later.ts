import type { Letter } from './letter.ts'
import { emptyBody } from './rich-text.ts'

/**
 * The letter for a list, where hundreds come over a poor line: words are two thirds of what they weigh. Only of a letter whose PDF is
 * fixed: what is read and signed there is the PDF, nobody writes in it any more, and its words are wanted for the search alone.
 */
export const withoutWords = (letter: Letter): Letter => {
  if (letter.envelope || !(letter.signedPdf ?? letter.finalPdf)) return letter
  const { versions: _v, outside, ...rest } = letter
  const { text: _t, ...paper } = outside ?? {}
  return {
    ...rest,
    ...(outside && { outside: paper as NonNullable<Letter['outside']> }),
    content: { ...letter.content, body: emptyBody },
    wordsLater: true,
  }
}

/** With the words that are here already, of the same content. */
export const withWords = (letter: Letter, { content: { body }, versions, outside }: Letter): Letter => {
  const { wordsLater: _, ...rest } = letter
  return {
    ...rest,
    content: { ...rest.content, body },
    ...(versions && { versions }),
    ...(rest.outside && outside?.text !== undefined && { outside: { ...rest.outside, text: outside.text } }),
  }
}
