import type { Letter } from '../../domain/letter.ts'
import type { FoundRow, foundPlaces } from '../../protocol/desktop/list-calls.ts'
import type { LetterListRow } from '../store/letter-lists.ts'
import { bodyText } from '../store/letter-words.ts'
import { typedWords, wordsOf } from '../store/search-words.ts'
import type { Store } from '../store/store.ts'
import { toLetterRow } from './letter-rows.ts'
import { marked, snippetAround, type Piece } from './snippet.ts'

type Place = (typeof foundPlaces)[number]

/** A found letter with the place that says most. Its own text is read only where the row does not show why it was found. */
export const toFoundRow = (row: LetterListRow, text: string, store: Store, pulled: string | null): FoundRow => {
  const typed = typedWords(text)
  const shown = toLetterRow(row, pulled)
  if (typed.length === 0) return { ...shown, found: [], snippet: [], snippetOf: null }
  const short: [Place, string][] = [
    ['number', `${row.number ?? ''} ${row.agenda ?? ''}`],
    ['subject', row.subject],
    [row.side === 'masuk' ? 'sender' : 'addressee', row.party],
  ]
  const met = short.map(([place, content]) => [place, beginningsIn(content, typed)] as const)
  const found: Place[] = met.flatMap(([place, words]) => (words.length > 0 ? [place] : []))
  const missing = typed.filter((word) => met.every(([, words]) => !words.includes(word)))
  if (missing.length === 0) {
    return { ...shown, found, snippet: marked(row.subject, typed), snippetOf: 'subject' }
  }
  const deeper = inside(store, row, missing, typed)
  return { ...shown, found: [...new Set([...found, ...deeper.found])], snippet: deeper.snippet, snippetOf: deeper.of }
}

const beginningsIn = (content: string, typed: readonly string[]): string[] => {
  const words = wordsOf(content).map((word) => [word, word.replace(/^0+(?=\d)/, '')] as const)
  return typed.filter((one) => words.some(([word, bare]) => word.startsWith(one) || bare.startsWith(one)))
}

/** What the row does not show: the other side’s name, the text, the attachments. */
const inside = (
  store: Store,
  row: LetterListRow,
  missing: readonly string[],
  typed: readonly string[],
): { found: Place[]; snippet: Piece[]; of: Place | null } => {
  const letter = store.letters.localOf(row.key)
  if (!letter) return { found: [], snippet: [], of: null }
  const found: Place[] = []
  let best: { of: Place; snippet: Piece[] } | null = null
  let left = missing
  // A text that says it all spares the looking through attachments.
  for (const [place, textOf] of texts) {
    const here = left.length > 0 ? snippetAround(textOf(letter, store), left) : null
    if (!here) continue
    found.push(place)
    best ??= { of: place, snippet: marked(here.snippet.map((piece) => piece.text).join(''), typed) }
    left = left.filter((word) => !here.words.includes(word))
  }
  // What is in neither is in a name that this side of the letter does not show.
  if (left.length > 0) found.push(row.side === 'masuk' ? 'addressee' : 'sender')
  return { found, snippet: best?.snippet ?? marked(row.subject, typed), of: best?.of ?? 'subject' }
}

const texts: [Place, (letter: Letter, store: Store) => string][] = [
  ['text', (letter) => bodyText(letter)],
  ['attachment', (letter, store) => attachmentText(letter, store)],
]

const attachmentText = ({ content, outside, signedPdf }: Letter, { fileText }: Store): string =>
  [
    ...content.attachments.map(({ name, sha256 }) => `${name}\n${fileText.get(sha256) ?? ''}`),
    outside && signedPdf ? (fileText.get(signedPdf.sha256) ?? '') : '',
  ].join('\n')
