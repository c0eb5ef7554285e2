import { directoryName } from '../certificates/revocation-sources.ts'
import { children, expectTag, readExtensions, readTime, readWhole } from '../cms/der-reader.ts'
import { reasonOf } from './reason.ts'

export interface CrlEntry {
  revokedAt: Date
  reason: string | null
  /** From when on the key may have been in other hands (RFC 5280, 5.3.2). */
  invalidSince: Date | null
}

/** On an indirect list: whose certificates an entry without a name of its own is of at first, and whose are asked about; encoded names. */
export interface Whose {
  listed: Buffer
  wanted: Buffer
}

const ids = { reason: '2.5.29.21', invalidity: '2.5.29.24', issuer: '2.5.29.29' }
const critical = Buffer.from([1, 1, 255])

/**
 * The entry of one serial number. A list of 140,000 entries is walked by its lengths alone, in a few milliseconds; only the entry that is asked for is
 * read. But every entry is looked at: one with a critical extension makes the whole list useless (RFC 5280, 5.3).
 * On an indirect list an entry names the issuer of its certificate, or has that of the entry before it (5.3.3).
 * @param whose null: all entries are of one issuer
 * @throws RangeError
 */
export const findEntry = (entries: Buffer, serial: Uint8Array, whose: Whose | null): CrlEntry | null => {
  const wanted = withoutZeros(Buffer.from(serial))
  let isTheirs = whose === null || whose.listed.equals(whose.wanted)
  let found: Buffer | null = null
  for (let at = 0; at < entries.length;) {
    if (entries[at] !== 0x30) throw new RangeError('odd entry')
    const [from, end] = span(entries, at)
    if (entries[from] !== 2) throw new RangeError('no serial number')
    const [number, after] = span(entries, from)
    if (after > end) throw new RangeError('odd entry')
    const hasMore = end - after > 17
    if (whose && hasMore)
      isTheirs = issuersOf(entries.subarray(at, end))?.includes(directoryName(whose.wanted)) ?? isTheirs
    if (isTheirs && isSame(entries, number, after, wanted)) found = entries.subarray(at, end)
    // A serial number and a time take at most 21 + 2 + 17 bytes: most entries have no extensions at all.
    if (hasMore && entries.subarray(after, end).includes(critical))
      refuseCritical(entries.subarray(at, end), whose !== null)
    at = end
  }
  return found && readEntry(found)
}

/** Where the body of the element begins and ends. */
const span = (bytes: Buffer, at: number): [number, number] => {
  const first = bytes[at + 1] ?? 128
  if (first < 128) return checked(bytes, at + 2, first)
  const count = first - 128
  if (count === 0 || count > 4 || at + 2 + count > bytes.length) throw new RangeError('odd DER length')
  return checked(bytes, at + 2 + count, bytes.readUIntBE(at + 2, count))
}

const checked = (bytes: Buffer, from: number, length: number): [number, number] => {
  if (from + length > bytes.length) throw new RangeError('truncated DER')
  return [from, from + length]
}

const isSame = (bytes: Buffer, from: number, end: number, wanted: Buffer): boolean => {
  while (from < end - 1 && bytes[from] === 0) from++
  return end - from === wanted.length && bytes.compare(wanted, 0, wanted.length, from, end) === 0
}

export const withoutZeros = (serial: Buffer): Buffer => {
  let from = 0
  while (from < serial.length - 1 && serial[from] === 0) from++
  return serial.subarray(from)
}

const extensionsOf = (entry: Buffer) => {
  const list = children(readWhole(entry, 0x30))[2]
  return list ? readExtensions(list) : []
}

const refuseCritical = (entry: Buffer, isIndirect: boolean): void => {
  const understood = [ids.reason, ids.invalidity, ...(isIndirect ? [ids.issuer] : [])]
  if (extensionsOf(entry).some((item) => item.critical && !understood.includes(item.oid)))
    throw new RangeError('a critical extension that is not understood')
}

/** The names of certificateIssuer, which has to be critical; null where the entry has none. */
const issuersOf = (entry: Buffer): string[] | null => {
  const extension = extensionsOf(entry).find(({ oid }) => oid === ids.issuer)
  if (!extension) return null
  if (!extension.critical) throw new RangeError('an issuer that may be overlooked')
  return children(readWhole(extension.value, 0x30)).map(({ bytes }) => bytes.toString('latin1'))
}

const readEntry = (entry: Buffer): CrlEntry => {
  const extensions = extensionsOf(entry)
  const of = (oid: string) => extensions.find((item) => item.oid === oid)?.value
  const [reason, invalidity] = [of(ids.reason), of(ids.invalidity)]
  return {
    revokedAt: readTime(children(readWhole(entry, 0x30))[1]),
    reason: reason ? reasonOf(expectTag(readWhole(reason, 0x0a), 0x0a).body) : null,
    invalidSince: invalidity ? readTime(readWhole(invalidity, 0x18)) : null,
  }
}
