import { z } from 'zod'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { importKey, nameOfKey, publicHalf, publicKeySchema, type PrivateKey, type PublicKey } from './recovery-key.ts'

/** Whose store key it is, in the protected header: nobody can put another person's sealed key into a request of their own. */
const aboutSchema = z.object({ person: z.string() })
export type About = z.infer<typeof aboutSchema>

/** How a seal names the recovery key and the person; older seals name neither. */
const headSchema = z.object({ kid: z.string().optional(), lontar: aboutSchema.optional() })

/** Seals bytes to a public key: JWE, ECDH-ES on P-256 with A256GCM. The key is named, so that a keeper of another one is told so. */
export const sealTo = async (key: PublicKey, bytes: Uint8Array, about?: About): Promise<string> => {
  const { CompactEncrypt } = await import('jose')
  const head = { alg: 'ECDH-ES', enc: 'A256GCM', kid: nameOfKey(key), ...(about && { lontar: about }) }
  return new CompactEncrypt(bytes).setProtectedHeader(head).encrypt(await importKey(publicHalf(key)))
}

/** @throws whatever jose throws where it does not open */
export const openWith = async (key: PrivateKey, jwe: string): Promise<Buffer> => {
  const { compactDecrypt } = await import('jose')
  const only = { keyManagementAlgorithms: ['ECDH-ES'], contentEncryptionAlgorithms: ['A256GCM'] }
  const { plaintext } = await compactDecrypt(jwe, await importKey(key), only)
  return Buffer.from(plaintext)
}

/** Is this the seal that would be made today? Older ones name no person, or were made for a key that the province has given up. */
export const isCurrentSeal = (jwe: string, key: unknown, about: About): boolean => {
  const known = publicKeySchema.safeParse(key)
  if (!known.success) return true
  const { kid, lontar } = headOf(jwe)
  return kid === nameOfKey(known.data) && lontar?.person === about.person
}

/**
 * The store key out of a person's seal. The caller wipes it.
 *
 * @throws recovery_other_key, recovery_other_person, recovery_file_damaged
 */
export const openStoreKey = async (key: PrivateKey, jwe: string, personId: string): Promise<Buffer> => {
  const { kid, lontar } = headOf(jwe)
  if (kid !== undefined && kid !== nameOfKey(key)) throw new LontarError('recovery_other_key')
  if (lontar && lontar.person !== personId) throw new LontarError('recovery_other_person')
  const opened = await openWith(key, jwe).catch((cause: unknown) => {
    throw new LontarError(kid === undefined ? 'recovery_other_key' : 'recovery_file_damaged', {}, { cause })
  })
  // Other things are sealed to the same key; only a store key is given out.
  if (opened.length !== 32) throw new LontarError('recovery_file_damaged')
  return opened
}

const headOf = (jwe: string): z.infer<typeof headSchema> => {
  try {
    return headSchema.parse(JSON.parse(Buffer.from(jwe.split('.', 1)[0]!, 'base64url').toString('utf8')))
  } catch (cause) {
    throw new LontarError('recovery_file_damaged', {}, { cause })
  }
}
