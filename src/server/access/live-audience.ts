import type { Directory } from '../../domain/directory.ts'
import type { StoredDirectory, StoreReader } from '../store/store.ts'
import { createAudience, type Audience } from './audience.ts'

/** The audience of the newest edition of the directory, which an admin, or another process of the server, may have replaced. */
export interface LiveAudience extends Audience {
  /** Of the edition in use. */
  readonly sha256: string
  /**
   * Takes up a newer edition where there is one. Asked at the beginning of each transaction that decides, and of each request:
   * so whatever is decided or shown after a change follows from it, whichever process made it.
   */
  follow(reader: Pick<StoreReader, 'directoryTag' | 'directory'>): Promise<void>
}

export const createLiveAudience = (stored: StoredDirectory): LiveAudience => {
  let current = editionOf(stored)
  return {
    get directory(): Directory {
      return current.audience.directory
    },
    get sha256() {
      return current.sha256
    },
    people: () => current.audience.people(),
    candidates: (letter) => current.audience.candidates(letter),
    concernedBetween: (from, to) => current.audience.concernedBetween(from, to),
    view: (letter, personId, day) => current.audience.view(letter, personId, day),
    async follow(reader) {
      const tag = await reader.directoryTag()
      if (tag === undefined || tag === current.sha256) return
      const newest = await reader.directory()
      if (newest) current = editionOf(newest)
    },
  }
}

const editionOf = ({ directory, sha256 }: StoredDirectory) => ({ sha256, audience: createAudience(directory) })
