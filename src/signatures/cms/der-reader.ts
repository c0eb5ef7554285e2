/** One DER element in place: `bytes` with its head, `body` without. */
export interface DerElement {
  tag: number
  bytes: Buffer
  body: Buffer
}

/** Reads the element at the start. @throws RangeError when it is indefinite, truncated or longer than 4 GiB. */
export const readElement = (input: Uint8Array): DerElement => {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.length)
  const first = bytes[1]
  if (first === undefined || first === 128) throw new RangeError('no DER element')
  const count = first < 128 ? 0 : first - 128
  if (count > 4 || bytes.length < 2 + count) throw new RangeError('odd DER length')
  const length = count === 0 ? first : bytes.readUIntBE(2, count)
  const end = 2 + count + length
  if (end > bytes.length) throw new RangeError('truncated DER')
  return { tag: bytes[0]!, bytes: bytes.subarray(0, end), body: bytes.subarray(2 + count, end) }
}

/** The elements inside a constructed one. */
export const children = (parent: DerElement): DerElement[] => {
  const found: DerElement[] = []
  for (let rest = parent.body; rest.length > 0;) {
    const child = readElement(rest)
    found.push(child)
    rest = rest.subarray(child.bytes.length)
  }
  return found
}
