import { textOf, uint32, type ByteReader } from './byte-reader.ts'
import type { DocumentProblem } from './document-type.ts'
import { sizeProblem } from './picture-size.ts'

/** A megapixel camera writes a few hundred chunks; a file of nothing but chunk heads is not followed to its end. */
const mostChunks = 100_000

/** Walks the chunks from the header to IEND without unpacking one. */
export const pngProblem = (file: ByteReader): DocumentProblem | null => {
  const header = file.read(8, 25)
  if (header.length < 25) return 'cut'
  if (textOf(header.subarray(4, 8)) !== 'IHDR') return 'unknown'
  const problem = sizeProblem(uint32(header, 8), uint32(header, 12))
  if (problem) return problem
  for (let at = 8, chunks = 0; chunks < mostChunks; chunks++) {
    const head = file.read(at, 8)
    if (head.length < 8) return 'cut'
    const end = at + 12 + uint32(head, 0)
    if (end > file.size) return 'cut'
    if (textOf(head.subarray(4)) === 'IEND') return null
    at = end
  }
  return 'unknown'
}
