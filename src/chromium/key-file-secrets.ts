import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import type { Secrets } from '../shell/shell.ts'

const nonceBytes = 12
const tagBytes = 16

/**
 * Secrets of the Chromium shell: AES-256-GCM with a key that lies in a file of mode 0600 beside the data. **This protects
 * against a copied store, not against somebody who reads the whole data folder**; a plain Node program has no access to
 * the system's key ring. The Electron shell has, through safeStorage.
 */
export const keyFileSecrets = (dataDir: string): Secrets => {
  const key = () => readOrMakeKey(join(dataDir, 'shell.key'), dataDir)
  return {
    async seal(plain) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', await key(), nonce)
      const sealed = Buffer.concat([cipher.update(plain), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
    },
    async open(sealed) {
      try {
        const decipher = createDecipheriv('aes-256-gcm', await key(), sealed.subarray(0, nonceBytes), {
          authTagLength: tagBytes,
        })
        decipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes))
        return Buffer.concat([decipher.update(sealed.subarray(nonceBytes + tagBytes)), decipher.final()])
      } catch (cause) {
        throw new LontarError('store_wrong_key', {}, { cause })
      }
    },
  }
}

/** A link is made whole or not at all: of two shells that start at once on one folder, the second reads the key of the first. */
const readOrMakeKey = async (file: string, dir: string): Promise<Buffer> => {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const fresh = `${file}.${randomBytes(6).toString('hex')}`
  try {
    return await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  try {
    await writeFile(fresh, randomBytes(32), { mode: 0o600, flush: true })
    await link(fresh, file)
    await syncFolder(dir)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    await rm(fresh, { force: true })
  }
  return readFile(file)
}

/** Without the name of its key in the folder, a power cut would leave a store that nobody can open. */
const syncFolder = async (dir: string): Promise<void> => {
  if (process.platform === 'win32') return
  const folder = await open(dir, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
