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

/** The element, which must have this tag. @throws RangeError */
export const expectTag = (element: DerElement | undefined, tag: number): DerElement => {
  if (element?.tag !== tag) throw new RangeError(`no element of tag ${tag}`)
  return element
}

/** The one element that these bytes are, without anything behind it. @throws RangeError */
export const readWhole = (input: Uint8Array, tag: number): DerElement => {
  const element = expectTag(readElement(input), tag)
  if (element.bytes.length !== input.length) throw new RangeError('bytes behind the DER')
  return element
}

/** An OBJECT IDENTIFIER in dotted form. @throws RangeError */
export const readOid = (element: DerElement | undefined): string => {
  const { body } = expectTag(element, 6)
  const arcs: number[] = []
  let arc = 0
  for (const byte of body) {
    arc = arc * 128 + (byte & 127)
    if (arc > Number.MAX_SAFE_INTEGER) throw new RangeError('odd object identifier')
    if (byte & 128) continue
    arcs.push(arc)
    arc = 0
  }
  const [first = 0, ...rest] = arcs
  const top = Math.min(2, Math.floor(first / 40))
  return [top, first - top * 40, ...rest].join('.')
}

/** The bytes of a BIT STRING of whole octets. @throws RangeError */
export const readBits = (element: DerElement | undefined): Buffer => {
  const { body } = expectTag(element, 3)
  if (body[0] !== 0) throw new RangeError('odd bit string')
  return body.subarray(1)
}

/** UTCTime or GeneralizedTime as RFC 5280 wants them: to the second, in UTC. @throws RangeError */
export const readTime = (element: DerElement | undefined): Date => {
  const text = element?.body.toString('latin1') ?? ''
  const match =
    element?.tag === 0x17
      ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(text)
      : element?.tag === 0x18
        ? /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/.exec(text)
        : null
  if (!match) throw new RangeError('odd time')
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const full = element?.tag === 0x17 ? (year < 50 ? 2000 : 1900) + year : year
  const time = new Date(Date.UTC(full, month - 1, day, hour, minute, second))
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) throw new RangeError('odd time')
  return time
}

export interface DerExtension {
  oid: string
  critical: boolean
  value: Buffer
}

/** `Extensions` of RFC 5280, 4.1: SEQUENCE OF { oid, critical, OCTET STRING }. @throws RangeError */
export const readExtensions = (list: DerElement): DerExtension[] =>
  children(expectTag(list, 0x30)).map((item) => {
    const parts = children(expectTag(item, 0x30))
    const critical = parts[1]?.tag === 1
    return {
      oid: readOid(parts[0]),
      critical: critical && parts[1]!.body[0] !== 0,
      value: expectTag(parts[critical ? 2 : 1], 4).body,
    }
  })
