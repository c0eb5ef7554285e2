import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { demoPassword } from '../../protocol/sync-api.ts'
import { unwrapKey, wrapKey } from './password-wrap.ts'
import type { Profile } from './profile-folder.ts'
import type { Secrets } from './secrets.ts'

type KeyParts = Pick<Profile, 'sealedKey' | 'password'>

/** The store key as it lies in the profile: encrypted under the password, and that wrapped by the operating system. */
export const sealKey = async (storeKey: Buffer, password: string, secrets: Secrets): Promise<KeyParts> => {
  const { wrapped, password: wrap } = await wrapKey(storeKey, password, password === demoPassword)
  return { sealedKey: (await secrets.seal(wrapped)).toString('base64'), password: wrap }
}

/** The caller wipes the key. @throws password_wrong, store_wrong_key */
export const openKey = async (profile: KeyParts, password: string, secrets: Secrets): Promise<Buffer> => {
  const opened = await secrets.open(Buffer.from(profile.sealedKey, 'base64')).catch((cause: unknown) => {
    throw new LontarError('store_wrong_key', {}, { cause })
  })
  if (!profile.password) return opened
  return unwrapKey(opened, password, profile.password)
}
