import { demoPassword } from '../../protocol/sync-api.ts'
import type { ServerClient } from '../sync/server-client.ts'
import type { Profile } from './profile-folder.ts'
import { sealKey } from './profile-key.ts'
import { openKeyBy, type SignInParts } from './sign-in.ts'

/**
 * Changes the password at the server and then here, where it protects the store key. Another computer of the person keeps the old one
 * until it is changed there: without network nobody can tell it.
 *
 * @throws password_wrong, password_weak, too_many_attempts, and what the server's being away throws
 */
export const changePassword = async (
  { personId }: Profile,
  { current = demoPassword, next }: { current?: string | undefined; next: string },
  client: ServerClient,
  parts: SignInParts,
): Promise<void> => {
  const profile = parts.folder.find(personId)!
  const key = await openKeyBy(profile, current, parts)
  try {
    await client.changePassword(current, next)
    parts.folder.save({ ...profile, ...(await sealKey(key, next, parts.secrets)) })
  } finally {
    key.fill(0)
  }
}
