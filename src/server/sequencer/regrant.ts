import type { Audience } from '../access/audience.ts'
import { bothConcerned, names, nobodyConcerned, type Concerned } from '../access/concerned.ts'
import { concernedByEdition } from '../access/concerned-by-edition.ts'
import type { StoreWriter } from '../store/store.ts'
import { publishLetter } from './publish-letter.ts'

const pageSize = 500

/**
 * Appointments begin and end, and the directory changes, without anybody touching a letter: then the feeds follow here.
 * Where neither the day nor the directory is another than last time, nothing is read.
 */
export const regrant = async (
  writer: StoreWriter,
  audience: Audience,
  directorySha256: string,
  day: string,
): Promise<void> => {
  const lastDirectory = await writer.fact('granted_directory')
  const lastDay = await writer.fact('granted_day')
  if (lastDirectory === directorySha256 && lastDay === day) return
  const concerned = await whoIsConcerned(writer, audience, { lastDirectory, directorySha256, lastDay, day })
  if (concerned?.people.size !== 0) await publishAll(writer, audience, day, concerned)
  await writer.setFact('granted_directory', directorySha256)
  await writer.setFact('granted_day', day)
}

/** Undefined: everyone. */
const whoIsConcerned = async (
  writer: StoreWriter,
  audience: Audience,
  since: { lastDirectory: string | undefined; directorySha256: string; lastDay: string | undefined; day: string },
): Promise<Concerned | undefined> => {
  const { lastDirectory, directorySha256, lastDay, day } = since
  if (lastDirectory === undefined || lastDay === undefined) return undefined
  const overnight = lastDay === day ? nobodyConcerned : audience.concernedBetween(lastDay, day)
  if (lastDirectory === directorySha256) return overnight
  const before = await writer.edition(lastDirectory)
  const byEdition = before && concernedByEdition(before, audience.directory)
  return byEdition && bothConcerned(overnight, byEdition)
}

const publishAll = async (
  writer: StoreWriter,
  audience: Audience,
  day: string,
  concerned: Concerned | undefined,
): Promise<void> => {
  let letters = await writer.lettersAfter('', pageSize)
  while (letters.length > 0) {
    for (const letter of letters) {
      if (!concerned || names(letter, concerned, audience.directory))
        await publishLetter(writer, letter, audience, day, { only: concerned?.people })
    }
    letters = await writer.lettersAfter(letters.at(-1)!.id, pageSize)
  }
}
