import { isCurrentSeal, type About } from '../../key-recovery/sealed-store-key.ts'
import type { Facts } from '../store/facts.ts'
import type { Profile } from './profile-folder.ts'

type Services = Facts['services'] | null

/**
 * Seals bytes so that only the keepers of the province's recovery key can read them (JWE, ECDH-ES with A256GCM). Null where the province
 * has no recovery key.
 *
 * @param about of a store key: whose it is
 */
export const sealForRecovery = async (bytes: Uint8Array, services: Services, about?: About): Promise<string | null> => {
  if (!services?.recoveryKey) return null
  const [{ sealTo }, { publicKeySchema }] = await Promise.all([
    import('../../key-recovery/sealed-store-key.ts'),
    import('../../key-recovery/recovery-key.ts'),
  ])
  return sealTo(publicKeySchema.parse(services.recoveryKey), bytes, about)
}

/**
 * The profile with its store key sealed to the recovery key in force: the province may have made its first, or another one, since. Null
 * where it is so already.
 */
export const sealedAnew = async (profile: Profile, key: Buffer, services: Services): Promise<Profile | null> => {
  const about = { person: profile.personId }
  if (profile.recovery !== undefined && isCurrent(profile.recovery, services, about)) return null
  const recovery = await sealForRecovery(key, services, about)
  return recovery === null ? null : { ...profile, recovery }
}

const isCurrent = (seal: string, services: Services, about: About): boolean => {
  try {
    return isCurrentSeal(seal, services?.recoveryKey, about)
  } catch {
    return false
  }
}
