import { join } from 'node:path'
import { renewFiles } from '../files/renew-files.ts'
import { fileKeyOf, olderFileKeys, type OpenProfile } from './open-profile.ts'
import type { Profile } from './profile-folder.ts'
import { sealedAnew } from './recovery-seal.ts'
import type { SignInParts } from './sign-in.ts'

/**
 * While the key is at hand: seals it to the recovery key in force, lets files follow a new key, and notes in the store what the server is to
 * be told. What cannot be done now, as on a full disk, keeps nobody out: the next sign-in tries again.
 */
export const keepUp = async (opened: OpenProfile, key: Buffer, parts: SignInParts): Promise<OpenProfile> => {
  const { store } = opened
  const { folder } = parts
  let { profile } = opened
  const save = (changed: Profile): void => {
    folder.save(changed)
    profile = changed
  }
  try {
    if (profile.recovered) {
      store.facts.set('recovered', profile.recovered)
      save({ ...profile, recovered: undefined })
    }
    const sealed = await sealedAnew(profile, key, store.facts.get('services'))
    if (sealed) save(sealed)
    if (profile.filesUnderOlderKey) {
      const files = join(folder.pathOf(profile.personId), 'files')
      await renewFiles(files, fileKeyOf(key), olderFileKeys(profile, key), parts.renewing ?? (() => {}))
      save({ ...profile, filesUnderOlderKey: undefined })
    }
  } catch {
    // A store that is open is worth more than what lies round it.
  }
  return { ...opened, profile }
}
