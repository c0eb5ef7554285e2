import { createECDH, createHash } from 'node:crypto'
import { z } from 'zod'
import { LontarError } from '../protocol/errors/lontar-error.ts'

const coordinate = z.string().regex(/^[\w-]{43}$/)

/** The public half of the province's recovery key: P-256, as JWK. Whatever else stands there is of no interest. */
export const publicKeySchema = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: coordinate, y: coordinate })
export type PublicKey = z.infer<typeof publicKeySchema>

/** Both halves, as `recovery-key.json` has them. */
export const privateKeySchema = publicKeySchema.extend({ d: coordinate })
export type PrivateKey = z.infer<typeof privateKeySchema>

const curve = 'prime256v1'

export const newKeyPair = (): PrivateKey => {
  const pair = createECDH(curve)
  pair.generateKeys()
  return asJwk(pair)
}

/** From the private number alone, by which the shares of a key are proven: the public half must come out as it stands there. */
export const keyFromSecret = (secret: Buffer): PrivateKey => {
  const pair = createECDH(curve)
  pair.setPrivateKey(secret)
  return asJwk(pair)
}

export const publicHalf = ({ kty, crv, x, y }: PublicKey): PublicKey => ({ kty, crv, x, y })

/** By which a key is named everywhere (RFC 7638, SHA-256). */
export const nameOfKey = ({ crv, kty, x, y }: PublicKey): string =>
  createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url')

/** @throws recovery_key_unreadable */
export const readPrivateKey = (text: string, file: string): PrivateKey => {
  try {
    const key = privateKeySchema.parse(JSON.parse(text))
    const made = keyFromSecret(Buffer.from(key.d, 'base64url'))
    if (made.x !== key.x || made.y !== key.y) throw new Error('the halves do not fit')
    return made
  } catch (cause) {
    throw new LontarError('recovery_key_unreadable', { file }, { cause })
  }
}

/** `jose` is loaded when it is needed: the office's start must not wait for it. */
export const importKey = async (key: PublicKey | PrivateKey) => (await import('jose')).importJWK(key, 'ECDH-ES')

const asJwk = (pair: ReturnType<typeof createECDH>): PrivateKey => {
  const point = pair.getPublicKey()
  // A number that begins with zeros comes out shorter than 32 bytes.
  const number = Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()]).subarray(-32)
  const [x, y, d] = [point.subarray(1, 33), point.subarray(33), number].map((part) => part.toString('base64url'))
  return { kty: 'EC', crv: 'P-256', x: x!, y: y!, d: d! }
}
