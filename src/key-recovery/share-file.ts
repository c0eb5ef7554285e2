import { z } from 'zod'
import { canonicalJson } from '../protocol/canonical-json.ts'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { keyFromSecret, nameOfKey, publicHalf, publicKeySchema, type PrivateKey } from './recovery-key.ts'
import { openByPassphrase, passphraseSealSchema, sealByPassphrase } from './seal-by-passphrase.ts'
import { joinShares, splitSecret, type Share } from './secret-sharing.ts'

const headSchema = z.object({
  lontar: z.literal('recovery-share'),
  version: z.literal(1),
  publicKey: publicKeySchema.describe('the key that was split'),
  share: z.number().int().min(1).max(255),
  of: z.number().int().min(2).max(255),
  needed: z.number().int().min(2).max(255),
})
/** A keeper's file: one share of the province's recovery key under the keeper's own passphrase. What stands in clear is sealed in. */
export const shareFileSchema = headSchema.extend({ seal: passphraseSealSchema })
export type ShareFile = z.infer<typeof shareFileSchema>

/** [guess] Long enough that Argon2id keeps a stolen file shut for years. Characters. */
export const leastPassphrase = 12

/** One file for each passphrase, in their order. @throws passphrase_short */
export const makeShareFiles = async (
  key: PrivateKey,
  needed: number,
  passphrases: readonly string[],
): Promise<ShareFile[]> => {
  for (const [index, passphrase] of passphrases.entries())
    if (passphrase.length < leastPassphrase)
      throw new LontarError('passphrase_short', { share: index + 1, length: leastPassphrase })
  const secret = Buffer.from(key.d, 'base64url')
  const shares = splitSecret(secret, { needed, of: passphrases.length })
  secret.fill(0)
  const files: ShareFile[] = []
  for (const [index, { at, values }] of shares.entries()) {
    const clear = { publicKey: publicHalf(key), share: at, of: passphrases.length, needed }
    const head = { lontar: 'recovery-share', version: 1, ...clear } as const
    files.push({ ...head, seal: await sealByPassphrase(values, passphrases[index]!, canonicalJson(head)) })
    values.fill(0)
  }
  return files
}

/** @throws share_unreadable */
export const readShareFile = (text: string, file: string): ShareFile => {
  try {
    return shareFileSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new LontarError('share_unreadable', { file }, { cause })
  }
}

/**
 * The key out of shares whose keepers typed their passphrases. It lives in the memory of this process, and nowhere else.
 *
 * @throws shares_too_few, shares_not_together, share_passphrase_wrong
 */
export const joinShareFiles = async (
  given: readonly { file: string; share: ShareFile; passphrase: string }[],
): Promise<PrivateKey> => {
  requireTogether(given)
  const shares: Share[] = []
  for (const { file, share, passphrase } of given) {
    const { seal, ...head } = share
    const values = await openByPassphrase(seal, passphrase, canonicalJson(head))
    if (!values) throw new LontarError('share_passphrase_wrong', { file })
    shares.push({ at: share.share, values })
  }
  const secret = joinShares(shares)
  const key = secret && keyFromSecret(secret)
  for (const { values } of shares) values.fill(0)
  secret?.fill(0)
  if (!key || nameOfKey(key) !== nameOfKey(given[0]!.share.publicKey)) throw new LontarError('shares_not_together')
  return key
}

/** Asked before anybody types a passphrase. @throws shares_too_few, shares_not_together */
export const requireTogether = (given: readonly { share: ShareFile }[]): void => {
  const needed = given[0]?.share.needed ?? 2
  const places = new Set(given.map(({ share }) => share.share))
  if (places.size < needed) throw new LontarError('shares_too_few', { needed, given: places.size })
  const keys = new Set(given.map(({ share }) => canonicalJson(share.publicKey)))
  if (keys.size > 1 || places.size !== given.length) throw new LontarError('shares_not_together')
}
