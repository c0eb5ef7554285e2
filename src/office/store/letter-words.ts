import type { Letter } from '../../domain/letter.ts'
import { plainText } from '../../domain/rich-text.ts'
import { addBeginnings, addWords } from './search-words.ts'

/** Text of a letter beside its subject: body, the blanks of its kind, what a scan said. */
export const bodyText = ({ content, outside }: Letter): string =>
  [plainText(content.body), ...Object.values(content.fields ?? {}).map(fieldText), outside?.text ?? ''].join('\n')

const fieldText = (value: string | Record<string, string>[]): string =>
  typeof value === 'string' ? value : value.map((row) => Object.values(row).join('\t')).join('\n')

/** Numbers by which a letter is known: its own, the sender’s, those of the books of incoming letters; of a case that of its application and permit. */
export const numbersOf = ({ number, outside, deliveries, permit }: Letter): string =>
  [
    number?.text,
    permit?.number?.text,
    permit?.issued?.number,
    outside?.number,
    ...deliveries.map((d) => d.agenda?.text),
  ]
    .filter(Boolean)
    .join(' ')

/**
 * All words by which a letter is found.
 * @param names of whom it comes from and goes to
 * @param files the texts of its files
 */
export const wordsOfLetter = (letter: Letter, names: string, facets: string, files: Iterable<string>): Set<string> => {
  const words = new Set<string>(facets.split(' '))
  const organisation = letter.permit?.application.applicant.organisation ?? ''
  for (const text of [letter.content.subject, numbersOf(letter), names, organisation]) addBeginnings(words, text)
  addWords(words, bodyText(letter))
  for (const { name } of letter.content.attachments) addWords(words, name)
  for (const text of files) addWords(words, text)
  words.delete('')
  return words
}
