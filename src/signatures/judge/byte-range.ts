import type { PdfFile } from '../syntax/pdf-file.ts'
import type { PdfDict, PdfString } from '../syntax/pdf-value.ts'

export interface SignedRange {
  /** Where the revision ends that this signature covers. */
  end: number
  /** The place of the /Contents string, its brackets included. */
  gapStart: number
  gapEnd: number
  contents: Uint8Array
}

/**
 * The ByteRange must be `[0 a b c]` with one gap that is exactly the hexadecimal /Contents string of this very dictionary, and
 * must end where a revision ends (ETSI EN 319 142-1, 5.4; the Ruhr University's wrapping and universal-forgery attacks break one of these).
 * Returns what is odd as text otherwise.
 */
export const readSignedRange = (file: PdfFile, signature: PdfDict): SignedRange | string => {
  if (signature.repeated) return 'a key stands twice in the signature dictionary'
  const stated = signature.v.get('ByteRange')
  const range = (stated?.t === 'arr' ? stated.v : []).map((item) =>
    item.t === 'num' && Number.isInteger(item.v) ? item.v : -1,
  )
  const contents = signature.v.get('Contents')
  if (contents?.t !== 'str' || !contents.hex || contents.v.length === 0) return 'no hexadecimal /Contents'
  const [start, length, second, rest] = range
  if (range.length !== 4 || start !== 0 || length === undefined || second === undefined || rest === undefined)
    return 'odd /ByteRange'
  if (length <= 0 || rest <= 0 || second <= length || second + rest > file.bytes.length) return 'odd /ByteRange'
  if (contents.start !== length || contents.end !== second) return 'the gap is not exactly /Contents'
  if (!plainHex(file.bytes, contents)) return 'odd characters in /Contents'
  return { end: second + rest, gapStart: length, gapEnd: second, contents: contents.v }
}

/** Only hexadecimal digits between the brackets: blanks there could hide something from another reader. */
const plainHex = (bytes: Uint8Array, contents: PdfString): boolean => {
  for (let i = contents.start + 1; i < contents.end - 1; i++) {
    const c = bytes[i]!
    if (!((c >= 48 && c <= 57) || (c >= 65 && c <= 70) || (c >= 97 && c <= 102))) return false
  }
  return true
}

/** The signed bytes, everything but the gap, as views: a large file is not copied for each of its signatures. */
export const signedParts = (file: PdfFile, { gapStart, gapEnd, end }: SignedRange): Uint8Array[] => [
  file.bytes.subarray(0, gapStart),
  file.bytes.subarray(gapEnd, end),
]
