import { textOf, type ByteReader } from './byte-reader.ts'
import type { DocumentProblem } from './document-type.ts'

const piece = 65_536
/** Some programs write a few lines behind the end. */
const tail = 2048

/**
 * Whole (its end stands at its end), and without a password: the trailer, or what newer files have in its place, names the encryption in plain
 * text, at the end or, in files made for the web, at the beginning.
 */
export const pdfProblem = (file: ByteReader): DocumentProblem | null => {
  const end = textOf(file.read(Math.max(0, file.size - piece), piece))
  if (!end.slice(-tail).includes('%%EOF') || !end.includes('startxref')) return 'cut'
  const start = textOf(file.read(0, piece))
  const isLocked = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/
  return isLocked.test(end) || isLocked.test(start) || isLocked.test(trailerOf(file, end)) ? 'locked' : null
}

/** What `startxref` points to, where that is further from the end. */
const trailerOf = (file: ByteReader, end: string): string => {
  const at = [...end.matchAll(/startxref\s+(\d{1,10})/g)].at(-1)?.[1]
  return at === undefined ? '' : textOf(file.read(Number(at), piece))
}
