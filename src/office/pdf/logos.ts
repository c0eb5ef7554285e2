import type { PDFDocument } from 'pdf-lib'
import { unitOf, type Directory } from '../../domain/directory.ts'
import { openPicture, placePicture, type Picture } from './picture.ts'

/** Files of letterheads, by their SHA-256. */
export type Logos = ReadonlyMap<string, Uint8Array>

/** The logos that letterheads of the directory name and that were handed in: placed in the document when first asked for. */
export const openLogos = async (
  pdf: PDFDocument,
  directory: Directory,
  logos: Logos = new Map(),
): Promise<(unitId: string) => Picture | null> => {
  const opened = new Map(
    await Promise.all([...logos].map(async ([sha256, bytes]) => [sha256, await openPicture(bytes)] as const)),
  )
  const placed = new Map<string, Picture>()
  return (unitId) => {
    const sha256 = unitOf(directory, unitId)?.letterhead?.logo?.sha256
    const picture = sha256 === undefined ? undefined : opened.get(sha256)
    if (sha256 === undefined || !picture) return null
    const known = placed.get(sha256) ?? placePicture(pdf, picture, `Logo${placed.size + 1}`)
    placed.set(sha256, known)
    return known
  }
}
