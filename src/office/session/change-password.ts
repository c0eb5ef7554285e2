import { demoPassword } from '../../protocol/sync-api.ts'
import type { ServerClient } from '../sync/server-client.ts'
import type { Profile } from './profile-folder.ts'
import { openKey, sealKey } from './profile-key.ts'
import type { SignInParts } from './sign-in.ts'
import { tryPassword } from './wrong-passwords.ts'

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
  { folder, secrets, now }: SignInParts,
): Promise<void> => {
  const profile = folder.find(personId)!
  const key = await tryPassword(folder.pathOf(personId), now(), () => openKey(profile, current, secrets))
  try {
    await client.changePassword(current, next)
    folder.save({ ...profile, ...(await sealKey(key, next, secrets)) })
  } finally {
    key.fill(0)
  }
}
