import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { LontarError } from '../../protocol/errors/lontar-error.ts'

/** How the store key is encrypted under the person's password: salt and cost of Argon2id. */
export const passwordWrapSchema = z.object({
  salt: z.base64(),
  memoryKiB: z.number().int().positive(),
  passes: z.number().int().positive(),
  demo: z.boolean().describe('it is the password that everybody has in a demonstration'),
})
export type PasswordWrap = z.infer<typeof passwordWrapSchema>

/** OWASP's least (2025), 50–70 ms here; the operating system's own wrap lies round it. */
export const passwordCost = { memoryKiB: 19 * 1024, passes: 2 }
const nonceBytes = 12
const tagBytes = 16

export const wrapKey = async (
  storeKey: Buffer,
  password: string,
  demo: boolean,
): Promise<{ wrapped: Buffer; password: PasswordWrap }> => {
  const salt = randomBytes(16)
  const nonce = randomBytes(nonceBytes)
  const key = await keyFrom(password, salt, passwordCost)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const wrapped = Buffer.concat([nonce, cipher.update(storeKey), cipher.final(), cipher.getAuthTag()])
  key.fill(0)
  return { wrapped, password: { salt: salt.toString('base64'), ...passwordCost, demo } }
}

/** @throws password_wrong */
export const unwrapKey = async (wrapped: Buffer, password: string, wrap: PasswordWrap): Promise<Buffer> => {
  const key = await keyFrom(password, Buffer.from(wrap.salt, 'base64'), wrap)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, nonceBytes), { authTagLength: tagBytes })
    decipher.setAuthTag(wrapped.subarray(-tagBytes))
    return Buffer.concat([decipher.update(wrapped.subarray(nonceBytes, -tagBytes)), decipher.final()])
  } catch (cause) {
    throw new LontarError('password_wrong', {}, { cause })
  } finally {
    key.fill(0)
  }
}

/** WebAssembly, because the BoringSSL of Electron has no Argon2, and three times as fast as plain JavaScript. */
export const keyFrom = async (
  password: string,
  salt: Buffer,
  { memoryKiB, passes }: typeof passwordCost,
): Promise<Buffer> => {
  const { argon2id } = await import('hash-wasm')
  const asked = { password: password.normalize('NFC'), salt, memorySize: memoryKiB, iterations: passes, parallelism: 1 }
  return Buffer.from(await argon2id({ ...asked, hashLength: 32, outputType: 'binary' }))
}
