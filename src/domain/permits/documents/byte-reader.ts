/** A file that can be looked into anywhere without having all of it in memory. */
export interface ByteReader {
  size: number
  /** Up to `length` bytes from `at`: fewer at the end, none beyond it. */
  read(at: number, length: number): Uint8Array
}

export const readerOf = (bytes: Uint8Array): ByteReader => ({
  size: bytes.length,
  read: (at, length) => bytes.subarray(Math.min(at, bytes.length), Math.min(at + length, bytes.length)),
})

export const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** Each byte as one character. */
export const textOf = (bytes: Uint8Array): string => {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

export const uint16 = (bytes: Uint8Array, at: number): number => (bytes[at]! << 8) | bytes[at + 1]!
export const uint32 = (bytes: Uint8Array, at: number): number => uint16(bytes, at) * 65_536 + uint16(bytes, at + 2)
