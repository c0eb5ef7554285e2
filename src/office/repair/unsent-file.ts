import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { lontarFileOf } from '../../protocol/lontar-file.ts'
import { operationSchema } from '../../protocol/sync-api.ts'
import { keyFrom, passwordCost } from '../session/password-wrap.ts'
import type { Facts } from '../store/facts.ts'

/** What lies sealed in a `.lontar` file of unsent work. */
const workSchema = z.looseObject({
  person: z.string(),
  operations: z.array(operationSchema.loose()).max(100_000),
  files: z.array(z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), base64: z.base64().nullable() })).max(100_000),
})
export type UnsentFile = z.infer<typeof workSchema>

const fileSchema = z.looseObject({
  password: z.object({
    salt: z.base64(),
    // What opening costs is bounded, whoever wrote the file.
    memoryKiB: z
      .number()
      .int()
      .min(1024)
      .max(256 * 1024),
    passes: z.number().int().min(1).max(10),
  }),
  sealed: z.looseObject({ ciphertext: z.string(), recipients: z.array(z.looseObject({})).max(4) }),
})

export const shortestFilePassword = 12

/**
 * Seals unsent work to a password that the person chooses (Argon2id, then A256KW), and to the province's recovery key where there is
 * one (ECDH-ES+A256KW): one ciphertext, A256GCM, either key opens it (RFC 7516, general JSON).
 *
 * @throws unsent_password_weak
 */
export const sealUnsent = async (
  work: Uint8Array,
  password: string,
  services: Facts['services'] | null,
): Promise<string> => {
  if (password.length < shortestFilePassword)
    throw new LontarError('unsent_password_weak', { length: shortestFilePassword })
  const { GeneralEncrypt, importJWK } = await import('jose')
  const salt = randomBytes(16)
  const key = await keyFrom(password, salt, passwordCost)
  const encrypt = new GeneralEncrypt(work).setProtectedHeader({ enc: 'A256GCM' })
  encrypt.addRecipient(key).setUnprotectedHeader({ alg: 'A256KW' })
  if (services?.recoveryKey) {
    const recovery = await importJWK(services.recoveryKey, 'ECDH-ES+A256KW')
    encrypt.addRecipient(recovery).setUnprotectedHeader({ alg: 'ECDH-ES+A256KW' })
  }
  const sealed = await encrypt.encrypt()
  key.fill(0)
  return JSON.stringify({
    lontar: 'unsent-work',
    version: 1,
    password: { salt: salt.toString('base64'), ...passwordCost },
    sealed,
  })
}

/** @throws unsent_file_unreadable, unsent_file_password */
export const openUnsent = async (bytes: Uint8Array, password: string): Promise<UnsentFile> => {
  const found = lontarFileOf(bytes)
  const file = found?.kind === 'unsent-work' ? fileSchema.safeParse(found.content) : null
  if (!file?.success) throw new LontarError('unsent_file_unreadable')
  const { generalDecrypt } = await import('jose')
  const { salt, ...cost } = file.data.password
  const key = await keyFrom(password, Buffer.from(salt, 'base64'), cost)
  const plain = await generalDecrypt(file.data.sealed as unknown as Parameters<typeof generalDecrypt>[0], key, {
    keyManagementAlgorithms: ['A256KW'],
    contentEncryptionAlgorithms: ['A256GCM'],
  }).catch((cause: unknown) => {
    throw new LontarError('unsent_file_password', {}, { cause })
  })
  key.fill(0)
  try {
    return workSchema.parse(JSON.parse(Buffer.from(plain.plaintext).toString('utf8')))
  } catch (cause) {
    throw new LontarError('unsent_file_unreadable', {}, { cause })
  }
}
