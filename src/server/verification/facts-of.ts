import type { Directory } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import { isSignedFileOf } from '../../domain/lifecycle/strengthening.ts'
import { officeDay } from '../../domain/office-day.ts'
import type { Services } from '../services.ts'
import { letterFacts, type LetterFacts } from './letter-facts.ts'

type Sources = Pick<Services, 'store' | 'audience' | 'now'>

/** What the public may know of a letter, with what became of it since. Null: no such letter, or none that was sent. */
export const factsOf = async (sources: Sources, id: string): Promise<LetterFacts | null> => {
  const letter = await sources.store.letter(id)
  return letter ? factsOfLetter(sources, sources.audience.directory, letter) : null
}

const factsOfLetter = async (
  { store, now }: Sources,
  directory: Directory,
  letter: Letter,
): Promise<LetterFacts | null> => {
  const caseId = letter.content.permit?.caseId
  return letterFacts(letter, directory, {
    corrections: await store.relatedTo(letter.id, 'ralat'),
    permitCase: caseId ? await store.letter(caseId) : undefined,
    today: officeDay(now().toISOString()),
  })
}

/** The letter that was sent as this very file, also where it was strengthened since. That it is an attachment of one, or a letter not yet sent, is told to nobody. */
export const factsByFile = async (sources: Sources, sha256: string): Promise<LetterFacts | null> => {
  for (const letter of await sources.store.lettersWithFile(sha256)) {
    if (!isSignedFileOf(letter, sha256)) continue
    const facts = await factsOfLetter(sources, sources.audience.directory, letter)
    if (facts?.file) return facts
  }
  return null
}
