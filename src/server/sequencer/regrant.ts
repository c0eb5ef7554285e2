import type { Audience } from '../access/audience.ts'
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
  const sameDirectory = (await writer.fact('granted_directory')) === directorySha256
  const lastDay = await writer.fact('granted_day')
  if (sameDirectory && lastDay === day) return
  const concerned = sameDirectory && lastDay !== undefined ? audience.concernedBetween(lastDay, day) : undefined
  if (concerned?.size !== 0) await publishAll(writer, audience, day, concerned)
  await writer.setFact('granted_directory', directorySha256)
  await writer.setFact('granted_day', day)
}

const publishAll = async (
  writer: StoreWriter,
  audience: Audience,
  day: string,
  only: ReadonlySet<string> | undefined,
): Promise<void> => {
  let letters = await writer.lettersAfter('', pageSize)
  while (letters.length > 0) {
    for (const letter of letters) await publishLetter(writer, letter, audience, day, only)
    letters = await writer.lettersAfter(letters.at(-1)!.id, pageSize)
  }
}
