import { uint16, type ByteReader } from './byte-reader.ts'
import type { DocumentProblem } from './document-type.ts'
import { sizeProblem } from './picture-size.ts'

const startOfScan = 0xda
const mostSegments = 10_000
const piece = 65_536

/**
 * Walks the segments (a phone puts previews and depth maps before the picture itself), takes the size from the frame header, and looks for the end
 * mark behind the first scan: within a scan it cannot stand by chance. What a phone appends behind it (a film, a note) is left alone.
 */
export const jpegProblem = (file: ByteReader): DocumentProblem | null => {
  let sized = false
  for (let at = 2, segments = 0; segments < mostSegments; segments++) {
    const head = file.read(at, 9)
    if (head.length < 4) return 'cut'
    if (head[0] !== 0xff) return 'unknown'
    const marker = head[1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) {
      if (head.length < 9) return 'cut'
      const problem = sizeProblem(uint16(head, 7), uint16(head, 5))
      if (problem) return problem
      sized = true
    }
    const length = uint16(head, 2)
    if (length < 2) return 'unknown'
    at += 2 + length
    if (marker === startOfScan) return sized ? endProblem(file, at) : 'unknown'
  }
  return 'unknown'
}

const endProblem = (file: ByteReader, from: number): DocumentProblem | null => {
  // One byte of each piece is read again with the next, for the mark may lie across them.
  for (let at = from; at < file.size; at += piece - 1) {
    const bytes = file.read(at, piece)
    for (let index = bytes.indexOf(0xff); index !== -1; index = bytes.indexOf(0xff, index + 1)) {
      if (bytes[index + 1] === 0xd9) return null
    }
  }
  return 'cut'
}
