import { join } from 'node:path'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { newDeviceKey } from '../../protocol/device-proof.ts'
import { demoPassword } from '../../protocol/sync-api.ts'
import { createServerClient, type ServerClient } from '../sync/server-client.ts'
import { createStore } from '../store/store.ts'
import { openProfile, type OpenProfile } from './open-profile.ts'
import type { ProfileFolder } from './profile-folder.ts'
import { keyCheckOf, newStoreKey } from './store-key.ts'

export interface Secrets {
  seal(data: Buffer): Promise<Buffer>
  open(data: Buffer): Promise<Buffer>
}

export interface SignInParts {
  folder: ProfileFolder
  secrets: Secrets
  serverUrl: string
  deviceName: string
}

/** Opens the person's store on this computer; the first time, enrols this computer at the server. Offline works from then on. */
export const signIn = async (personId: string, parts: SignInParts): Promise<OpenProfile> => {
  const known = parts.folder.find(personId)
  if (!known) return enrol(personId, parts)
  const key = await parts.secrets.open(Buffer.from(known.sealedKey, 'base64')).catch((cause: unknown) => {
    throw new LontarError('store_wrong_key', {}, { cause })
  })
  try {
    return openProfile(known, parts.folder.pathOf(personId), key)
  } finally {
    key.fill(0)
  }
}

const enrol = async (personId: string, parts: SignInParts): Promise<OpenProfile> => {
  const client = createServerClient({ url: parts.serverUrl, device: null })
  const person = (await peopleOf(client, personId)).find((p) => p.personId === personId)
  if (!person) throw new LontarError('device_refused')
  const deviceKey = await newDeviceKey()
  const asked = { personId, code: person.code, password: demoPassword, deviceName: parts.deviceName }
  const answer = await client.enrol(asked, deviceKey)

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
    const { name, title, unit } = person
    const sealedKey = (await parts.secrets.seal(key)).toString('base64')
    const profile = { personId, name, title, unit, sealedKey, keyCheck: keyCheckOf(key) }
    parts.folder.save(profile)
    return openProfile(profile, folder, key)
  } finally {
    key.fill(0)
  }
}

const peopleOf = async (client: ServerClient, personId: string) => {
  try {
    return await client.demoPeople()
  } catch (error) {
    if (error instanceof LontarError && error.entry.retryable) {
      throw new LontarError('sign_in_needs_server', { person: personId }, { cause: error })
    }
    throw error
  }
}
