import { createHash } from 'node:crypto'

/** Never change: all component and product codes of all versions come from it. */
const namespace = Buffer.from('6f1d0f4e9a4f5c0b8a2e3d7c51b64a90', 'hex')

/** The same name gives the same UUID on every machine (RFC 9562, version 5), as Windows Installer writes it. */
export const nameUuid = (name: string): string => {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return bytes
    .toString('hex')
    .toUpperCase()
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
