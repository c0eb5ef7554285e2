import { X509Certificate } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'

/** RFC 5280, 5.3.1, in openssl's words. */
export type Reason = 'unspecified' | 'keyCompromise' | 'affiliationChanged' | 'superseded' | 'cessationOfOperation'

/**
 * The index of `openssl ca` (`status, expiry, revocation, serial, file, name`, by tabs) with one certificate revoked, or all of them.
 * `openssl ca -revoke` knows no other moment than now.
 */
export const revokedIn = (
  index: string,
  certificateDer: Uint8Array | 'all',
  when: Date,
  reason: Reason = 'unspecified',
): string => {
  const serial = certificateDer === 'all' ? null : new X509Certificate(certificateDer).serialNumber
  const stamp = `${when
    .toISOString()
    .replace(/[-:T]|\.\d+/g, '')
    .slice(2)},${reason}`
  return index
    .split('\n')
    .map((line) => {
      const [status, expiry, , number, ...rest] = line.split('\t')
      const mine = status !== undefined && number !== undefined && (serial === null || number === serial)
      return mine ? ['R', expiry, stamp, number, ...rest].join('\t') : line
    })
    .join('\n')
}

/** @throws when the authority never issued it. */
export const revokeInFile = async (file: string, certificateDer: Uint8Array, when: Date, reason?: Reason) => {
  const before = await readFile(file, 'utf8')
  const after = revokedIn(before, certificateDer, when, reason)
  if (after === before) throw new Error('this authority did not issue that certificate')
  await writeFile(file, after)
}
