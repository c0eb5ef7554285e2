import { join } from 'node:path'
import { positionsOf, unitOf } from '../../domain/directory.ts'
import { officeDay } from '../../domain/office-day.ts'
import { newDeviceKey, type DeviceKey } from '../../protocol/device-proof.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { EnrolAnswer } from '../../protocol/sync-api.ts'
import { createStore } from '../store/store.ts'
import { adoptDevice } from '../sync/adopt-device.ts'
import { createServerClient } from '../sync/server-client.ts'
import { openProfile, type OpenProfile } from './open-profile.ts'
import { sealKey } from './profile-key.ts'
import { sealForRecovery } from './recovery-seal.ts'
import type { SignInParts } from './sign-in.ts'
import { keyCheckOf, newStoreKey } from './store-key.ts'

interface Applicant {
  personId: string
  code: string
  password: string
}

/** Enrols this computer for a person who has no store on it, and makes one. The profile is written last. */
export const enrolComputer = async (applicant: Applicant, parts: SignInParts): Promise<OpenProfile> => {
  const { answer, deviceKey } = await askServer(applicant, parts)
  const { personId, password } = applicant
  const folder = parts.folder.prepare(personId)
  const key = newStoreKey()
  try {
    const store = createStore(join(folder, 'store.db'), key)
    store.transaction(() => {
      store.facts.set('device', { deviceId: answer.deviceId, token: answer.token, key: deviceKey, personId })
      store.facts.set('directory', answer.directory)
      store.facts.set('services', answer.services)
    })
    store.close()
    const sealed = await sealKey(key, password, parts.secrets)
    const recovery = await sealForRecovery(key, answer.services, { person: personId })
    const person = whoIs(answer, parts.now())
    const profile = { personId, ...person, ...sealed, keyCheck: keyCheckOf(key), ...(recovery && { recovery }) }
    parts.folder.save(profile)
    return openProfile(profile, folder, key)
  } finally {
    key.fill(0)
  }
}

/**
 * Enrols this computer anew for the person whose store is open: it goes on as another device, and offers again what the server has
 * not answered.
 *
 * @throws enrolment_refused, password_wrong, too_many_attempts, sign_in_needs_server
 */
export const reenrol = async (
  { profile, store }: OpenProfile,
  { code, password }: { code: string; password: string },
  parts: SignInParts,
): Promise<void> => {
  const { personId } = profile
  const { answer, deviceKey } = await askServer({ personId, code, password }, parts)
  adoptDevice(store, { deviceId: answer.deviceId, token: answer.token, key: deviceKey, personId })
  store.facts.set('services', answer.services)
}

/** @throws enrolment_refused, password_wrong, too_many_attempts, sign_in_needs_server */
export const askServer = async (
  applicant: Applicant,
  { serverUrl, deviceName }: SignInParts,
): Promise<{ answer: EnrolAnswer; deviceKey: DeviceKey }> => {
  const deviceKey = await newDeviceKey()
  const client = createServerClient({ url: serverUrl, device: null })
  try {
    return { answer: await client.enrol({ ...applicant, deviceName }, deviceKey), deviceKey }
  } catch (error) {
    if (!(error instanceof LontarError) || !error.entry.retryable || error.code === 'too_many_attempts') throw error
    throw new LontarError('sign_in_needs_server', { person: applicant.personId }, { cause: error })
  }
}

/** What the sign-in screen shows of the person. */
const whoIs = ({ person, directory }: EnrolAnswer, now: Date) => {
  const position = positionsOf(directory, person.id, officeDay(now.toISOString()))[0]
  const unit = position && unitOf(directory, position.unitId)
  return { name: person.name, title: position?.title ?? '', unit: unit?.name ?? '' }
}
