/** Raw `r || s` of PKCS#11 → DER `Ecdsa-Sig-Value` (RFC 3279) as CMS wants it. */
export const rawToDer = (raw: Buffer): Buffer => {
  const half = raw.length / 2
  const body = Buffer.concat([integer(raw.subarray(0, half)), integer(raw.subarray(half))])
  return Buffer.concat([Buffer.of(0x30), length(body.length), body])
}

/**
 * The DER form of what a token returned. Most return `r || s` as the standard says, some return DER already: raw is
 * recognised by its length (twice `coordinateBytes`), DER by being exactly one SEQUENCE of two INTEGERs.
 * Null when it is neither.
 */
export const toDer = (signature: Buffer, coordinateBytes: number | null): Buffer | null => {
  if (coordinateBytes !== null && signature.length === 2 * coordinateBytes) return rawToDer(signature)
  if (isDer(signature)) return Buffer.from(signature)
  const isEven = signature.length > 0 && signature.length % 2 === 0
  return coordinateBytes === null && isEven ? rawToDer(signature) : null
}

const integer = (unsigned: Buffer): Buffer => {
  let start = 0
  while (start < unsigned.length - 1 && unsigned[start] === 0) start++
  const digits = unsigned.subarray(start)
  const value = (digits[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), digits]) : digits
  return Buffer.concat([Buffer.of(0x02), length(value.length), value])
}

/** Signatures of P-521 need two length bytes, no curve needs three. */
const length = (count: number): Buffer => (count < 0x80 ? Buffer.of(count) : Buffer.of(0x81, count))

const isDer = (bytes: Buffer): boolean => {
  const outer = read(bytes, 0, 0x30)
  if (outer === null || outer.end !== bytes.length) return false
  const r = read(bytes, outer.start, 0x02)
  const s = r === null ? null : read(bytes, r.end, 0x02)
  return r !== null && s !== null && s.end === bytes.length && r.end > r.start && s.end > s.start
}

const read = (bytes: Buffer, at: number, tag: number): { start: number; end: number } | null => {
  const first = bytes[at + 1]
  if (bytes[at] !== tag || first === undefined) return null
  const isLong = first === 0x81
  const count = isLong ? bytes[at + 2] : first
  if (count === undefined || (!isLong && first >= 0x80)) return null
  const start = at + (isLong ? 3 : 2)
  return start + count <= bytes.length ? { start, end: start + count } : null
}
