import type { Directory } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import { viewFor } from '../../domain/letter-views.ts'

/** Who may see what, by the one rule of the domain, over one edition of the directory. */
export interface Audience {
  readonly directory: Directory
  people(): string[]
  /** Null for a letter that is not the person's, and for whoever has left the directory. */
  view(letter: Letter, personId: string, day: string): Letter | null
}

/** Each person is judged on the own appointments only: with thousands of people the whole list would be read for each. */
export const createAudience = (directory: Directory): Audience => {
  const appointments = Map.groupBy(directory.appointments, (a) => a.personId)
  const own = new Map(
    directory.people.map(({ id }) => [id, { ...directory, appointments: appointments.get(id) ?? [] }]),
  )
  return {
    directory,
    people: () => [...own.keys()],
    view(letter, personId, day) {
      const narrowed = own.get(personId)
      return narrowed ? viewFor(letter, narrowed, personId, day) : null
    },
  }
}
