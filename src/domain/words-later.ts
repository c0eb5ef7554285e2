import type { Letter } from './letter.ts'
import { emptyBody, type RichNode } from './rich-text.ts'

/**
 * The letter for a list, where hundreds come over a poor line: words are two thirds of what they weigh. Only of a letter whose PDF is
 * fixed: what is read and signed there is the PDF, nobody writes in it any more, and its words are wanted for the search alone.
 */
export const withoutWords = (letter: Letter): Letter =>
  letter.envelope || !(letter.signedPdf ?? letter.finalPdf)
    ? letter
    : { ...letter, content: { ...letter.content, body: emptyBody }, wordsLater: true }

export const withWords = (letter: Letter, body: RichNode): Letter => {
  const { wordsLater: _, ...rest } = letter
  return { ...rest, content: { ...rest.content, body } }
}
