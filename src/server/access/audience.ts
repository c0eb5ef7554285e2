import type { Appointment, Directory } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import { viewFor } from '../../domain/letter-views.ts'
import { createCandidates } from './candidates.ts'
import type { Concerned } from './concerned.ts'
import { concernedBetween } from './concerned-between.ts'

/** Who may see what, by the one rule of the domain, over one edition of the directory. */
export interface Audience {
  readonly directory: Directory
  people(): string[]
  /** Whoever could see the letter on any day; `view` says who does. */
  candidates(letter: Letter): Set<string>
  /** Who may see other letters on the later day than on the earlier, though nobody touched one. */
  concernedBetween(from: string, to: string): Concerned
  /** Null for a letter that is not the person's, and for whoever has left the directory. */
  view(letter: Letter, personId: string, day: string): Letter | null
}

/**
 * Each person is judged on a directory of the own positions and appointments, and the author's, on which authorship hangs:
 * with thousands of people the whole lists would be read for each.
 */
export const createAudience = (directory: Directory): Audience => {
  const appointments = Map.groupBy(directory.appointments, (a) => a.personId)
  const positions = new Map(directory.positions.map((p) => [p.id, p]))
  const people = new Set(directory.people.map((p) => p.id))
  const held = (personId: string): Appointment[] => appointments.get(personId) ?? []
  return {
    directory,
    people: () => [...people],
    candidates: createCandidates(directory),
    concernedBetween: (from, to) => concernedBetween(directory, from, to),
    view(letter, personId, day) {
      if (!people.has(personId)) return null
      const own = held(personId)
      const author = letter.author.personId
      const narrowed = {
        ...directory,
        // The signatory’s too: whose registry numbers the letter hangs on it.
        positions: [...own.map((a) => a.positionId), letter.content.signatory.positionId].flatMap(
          (id) => positions.get(id) ?? [],
        ),
        appointments: author === personId ? own : [...own, ...held(author)],
      }
      return viewFor(letter, narrowed, personId, day)
    },
  }
}
