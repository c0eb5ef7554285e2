import type { Letter } from '../../domain/letter.ts'
import { filesOfCase } from '../../domain/permits/case/files-of-case.ts'
import { namedFilesOf } from '../../domain/named-files.ts'
import type { Device, StoreReader } from '../store/store.ts'
import type { Audience } from './audience.ts'

/** The files a letter (or a view of it) refers to; what was its signed file before it was strengthened is still out there, and judged as its own. */
export const filesOfLetter = (letter: Letter): string[] => [
  ...new Set([
    ...[...letter.content.attachments, letter.finalPdf, letter.signedPdf, ...filesOfCase(letter)].flatMap((file) =>
      file ? [file.sha256] : [],
    ),
    ...(letter.strengthened ?? []).map(({ of }) => of),
  ]),
]

/**
 * Is the file complete *for this device*: brought by it, named by the directory, or part of a letter that its person may see?
 * Knowing a hash is not enough, else an attachment named by its hash alone would open any file of the province.
 */
export const holdsFile = async (
  store: StoreReader,
  device: Device,
  audience: Audience,
  day: string,
  sha256: string,
): Promise<boolean> => {
  if ((await store.fileSize(sha256)) === undefined) return false
  if (await store.isUploader(sha256, device.id)) return true
  if (namedFilesOf(audience.directory).some((file) => file.sha256 === sha256)) return true
  const letters = await store.lettersWithFile(sha256)
  return letters.some((letter) => {
    const view = audience.view(letter, device.personId, day)
    return view !== null && filesOfLetter(view).includes(sha256)
  })
}
