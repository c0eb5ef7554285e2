/** First and last byte of a file, both included. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * The one range that a `Range` header asks for (RFC 9110, 14.1.2). Null: none asked for, or in a way that a server
 * may overlook; `unsatisfiable`: nothing of it lies in the file.
 */
export const byteRange = (header: string | undefined, size: number): ByteRange | 'unsatisfiable' | null => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  if (match[1] === '') {
    const last = Number(match[2])
    return last === 0 || size === 0 ? 'unsatisfiable' : { start: Math.max(0, size - last), end: size - 1 }
  }
  const start = Number(match[1])
  const end = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1)
  if (match[2] !== '' && Number(match[2]) < start) return null
  return start < size ? { start, end } : 'unsatisfiable'
}
