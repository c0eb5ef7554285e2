import type { Directory } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import { isDestroyedFor } from '../../domain/lifecycle/archiving.ts'
import { namedFilesOf } from '../../domain/named-files.ts'
import { filesOfLetter } from '../access/letter-files.ts'
import type { StoreReader, StoreWriter } from '../store/store.ts'

/** Every house that has a copy, the sender’s first, has destroyed it by an approved list. */
export const isDestroyedEverywhere = (letter: Letter): boolean => {
  const houses = [letter.unitId, ...letter.deliveries.filter((d) => !d.withdrawn).map((d) => d.unitId)]
  return houses.every((unitId) => isDestroyedFor(letter, unitId))
}

/** No view of any letter names the file any more, nor does the directory. */
export const isNamedByNobody = async (
  store: Pick<StoreReader, 'lettersWithFile'>,
  directory: Directory,
  sha256: string,
): Promise<boolean> => {
  if (namedFilesOf(directory).some((file) => file.sha256 === sha256)) return false
  return (await store.lettersWithFile(sha256)).every(isDestroyedEverywhere)
}

/**
 * The last house has destroyed its copy: from here on nobody is given a file of it, not even the computer that once brought it. The
 * bytes go after a while (`destroyFiles`).
 */
export const closeFiles = async (
  writer: StoreWriter,
  letter: Letter,
  directory: Directory,
  at: string,
): Promise<void> => {
  if (!isDestroyedEverywhere(letter)) return
  for (const sha256 of filesOfLetter(letter)) {
    if (await isNamedByNobody(writer, directory, sha256)) await writer.closeFile(sha256, at)
  }
}
