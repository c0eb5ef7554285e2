import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { knowsEnrolment, restoreStore } from '../repair/restore-store.ts'
import { adoptDevice } from '../sync/adopt-device.ts'
import { askServer } from './enrol-computer.ts'
import { openProfile, type OpenProfile } from './open-profile.ts'
import type { Profile } from './profile-folder.ts'
import { openOlderKey } from './rekey/older-keys.ts'
import type { SignInParts } from './sign-in.ts'

/**
 * A damaged store that tells no longer who this computer is at the server, and no backup does: the code enrols it anew, and everything that can
 * still be read goes on under the new name. Where the enrolment can be read, a repair needs no code and its person chooses among its ways.
 *
 * @param key of the store
 * @throws store_damaged where a repair can do without; enrolment_refused, sign_in_needs_server: then everything is as it was
 */
export const enrolDamaged = async (
  { profile, key, code, password }: { profile: Profile; key: Buffer; code: string; password: string },
  parts: SignInParts,
): Promise<OpenProfile> => {
  const { personId } = profile
  const folder = parts.folder.pathOf(personId)
  const older = (profile.olderKeys ?? []).map((one) => openOlderKey(one, key))
  try {
    if (knowsEnrolment(folder, [key, ...older])) throw new LontarError('store_damaged')
    const { answer, deviceKey } = await askServer({ personId, code, password }, parts)
    const device = { deviceId: answer.deviceId, token: answer.token, key: deviceKey, personId }
    restoreStore(folder, key, null, parts.now(), older, { device, directory: answer.directory })
    const opened = openProfile(profile, folder, key)
    adoptDevice(opened.store, device)
    opened.store.facts.set('services', answer.services)
    return opened
  } finally {
    for (const one of older) one.fill(0)
  }
}
