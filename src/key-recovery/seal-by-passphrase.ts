import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'

/** Bytes under a passphrase: Argon2id makes the key, AES-256-GCM seals, and what stands beside them in clear is sealed in (AAD). */
export const passphraseSealSchema = z.object({
  salt: z.base64().max(64),
  memoryKiB: z
    .number()
    .int()
    .min(8)
    .max(1024 * 1024),
  passes: z.number().int().min(1).max(20),
  sealed: z.base64().max(4096),
})
export type PassphraseSeal = z.infer<typeof passphraseSealSchema>

/** RFC 9106's second recommendation has 64 MiB and 3 passes: about 0.3 s. Rarely typed, and a stolen file may be guessed at for years. */
const cost = { memoryKiB: 64 * 1024, passes: 3 }
const nonceBytes = 12
const tagBytes = 16

export const sealByPassphrase = async (
  plain: Uint8Array,
  passphrase: string,
  beside: string,
): Promise<PassphraseSeal> => {
  const [salt, nonce] = [randomBytes(16), randomBytes(nonceBytes)]
  const key = await keyFrom(passphrase, salt, cost)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(beside))
  const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
  key.fill(0)
  return { salt: salt.toString('base64'), ...cost, sealed: sealed.toString('base64') }
}

/** Null: another passphrase, or something was changed. Which of the two, nobody can tell. */
export const openByPassphrase = async (
  seal: PassphraseSeal,
  passphrase: string,
  beside: string,
): Promise<Buffer | null> => {
  const key = await keyFrom(passphrase, Buffer.from(seal.salt, 'base64'), seal)
  const sealed = Buffer.from(seal.sealed, 'base64')
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(beside)).setAuthTag(sealed.subarray(-tagBytes))
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
  } catch {
    return null
  } finally {
    key.fill(0)
  }
}

const keyFrom = async (passphrase: string, salt: Buffer, { memoryKiB, passes }: typeof cost): Promise<Buffer> => {
  const { argon2id } = await import('hash-wasm')
  const password = passphrase.normalize('NFC')
  const asked = { password, salt, memorySize: memoryKiB, iterations: passes, parallelism: 1 }
  return Buffer.from(await argon2id({ ...asked, hashLength: 32, outputType: 'binary' }))
}
