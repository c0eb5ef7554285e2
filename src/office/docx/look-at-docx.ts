import { inflateRawSync } from 'node:zlib'
import { LontarError } from '../../protocol/errors/lontar-error.ts'

/** A letter of a hundred pages is half of this. Bytes, unpacked. */
const mostXml = 24 * 1024 * 1024
const mostEntries = 4000
const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50

interface Entry {
  name: string
  method: number
  packed: number
  unpacked: number
  encrypted: boolean
  at: number
}

/**
 * Looks at a Word file as the zip that it is, before anything opens it: nothing in it is believed, every part with words is unpacked
 * once with a limit, so that a small file cannot become a large one.
 *
 * @returns names of its parts
 * @throws LontarError docx_damaged, docx_encrypted, docx_macros, docx_too_large
 */
export const lookAtDocx = (bytes: Buffer, name: string): string[] => {
  // A document with a password, and a .doc of old, are no zip but an OLE container.
  if (bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) {
    throw new LontarError(bytes.includes(utf16('EncryptedPackage')) ? 'docx_encrypted' : 'docx_damaged', { name })
  }
  const entries = entriesOf(bytes)
  if (!entries?.some((entry) => entry.name === 'word/document.xml')) throw new LontarError('docx_damaged', { name })
  if (entries.some((entry) => entry.encrypted)) throw new LontarError('docx_encrypted', { name })
  if (entries.some((entry) => /vbaProject|\.bin$/i.test(entry.name) && /vba/i.test(entry.name)))
    throw new LontarError('docx_macros', { name })
  let left = mostXml
  for (const entry of entries.filter((each) => /\.(xml|rels)$/i.test(each.name))) {
    left -= sizeOf(bytes, entry, left, name)
  }
  return entries.map((entry) => entry.name)
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')

const entriesOf = (bytes: Buffer): Entry[] | null => {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endOfDirectory) return null
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count > mostEntries) return null
  const entries: Entry[] = []
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== directoryEntry) return null
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.subarray(at + 46, at + 46 + nameLength).toString('utf8'),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

/** How much a part really unpacks to, whatever its header says. */
const sizeOf = (bytes: Buffer, entry: Entry, limit: number, name: string): number => {
  if (entry.unpacked > limit || limit <= 0) throw new LontarError('docx_too_large', { name })
  if (entry.at + 30 > bytes.length) throw new LontarError('docx_damaged', { name })
  const from = entry.at + 30 + bytes.readUInt16LE(entry.at + 26) + bytes.readUInt16LE(entry.at + 28)
  const packed = bytes.subarray(from, from + entry.packed)
  if (entry.method === 0) return packed.length
  if (entry.method !== 8) throw new LontarError('docx_damaged', { name })
  try {
    return inflateRawSync(packed, { maxOutputLength: limit }).length
  } catch (cause) {
    const isLarge = cause instanceof RangeError || (cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    throw new LontarError(isLarge ? 'docx_too_large' : 'docx_damaged', { name }, { cause })
  }
}
