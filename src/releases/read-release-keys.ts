import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LontarError } from '../protocol/errors/lontar-error.ts'

/** Who may say what a release is. */
export interface ReleaseKey {
  /** The first 16 hex digits of the fingerprint. */
  id: string
  /** SHA-256 of the public key (SubjectPublicKeyInfo, DER), in hex: what people compare. */
  fingerprint: string
  /** The name of its file. */
  name: string
  key: KeyObject
}

/**
 * The public keys in a folder: each `.pem` file is one (ECDSA on P-256). A folder that is not there has none.
 * @throws release_unreadable for a file that is no such key
 */
export const readReleaseKeys = async (folder: string): Promise<ReleaseKey[]> => {
  const names = await readdir(folder).catch(() => [])
  const files = names.filter((name) => name.endsWith('.pem')).toSorted()
  return Promise.all(files.map(async (name) => releaseKey(await readFile(join(folder, name), 'utf8'), name)))
}

/** @throws release_unreadable */
export const releaseKey = (pem: string, name: string): ReleaseKey => {
  try {
    const key = createPublicKey(pem)
    requireP256(key)
    const fingerprint = fingerprintOf(key)
    return { id: fingerprint.slice(0, 16), fingerprint, name, key }
  } catch (cause) {
    throw new LontarError('release_unreadable', { detail: name }, { cause })
  }
}

export const fingerprintOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')

/** One curve, which Node on OpenSSL, Electron on BoringSSL, tokens and key safes all know. */
export const requireP256 = (key: KeyObject): void => {
  if (key.asymmetricKeyType !== 'ec' || key.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
    throw new Error('no key on P-256')
}
