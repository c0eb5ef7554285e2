import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { DeviceCredentials } from '../../protocol/device-proof.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Store } from '../store/store.ts'
import { adoptDevice } from './adopt-device.ts'
import type { ServerClient } from './server-client.ts'

/**
 * After a repair this computer does not know which numbers its steps have at the server. Before anything else it goes on there as
 * another device; what is open is then offered under new numbers, and what was decided under the old ones is known by the step's id.
 *
 * @param credentials what its client proves itself with; the new token is put in
 */
export const renewIfRestored = async (parts: {
  store: Store
  client: ServerClient
  credentials: DeviceCredentials
  now: () => Date
}): Promise<void> => {
  const { store, client, credentials } = parts
  const restored = store.facts.get('restored')
  if (!restored) return
  // Kept before it is asked: where the answer gets lost, the server knows this computer by nothing else any more.
  const next = restored.next ?? { deviceId: randomUUID(), token: randomBytes(32).toString('base64url') }
  if (!restored.next) store.facts.set('restored', { ...restored, next })
  const tokenSha256 = createHash('sha256').update(next.token).digest('hex')
  try {
    await client.renew({ deviceId: next.deviceId, tokenSha256 })
  } catch (error) {
    if (!restored.next || !(error instanceof LontarError) || error.code !== 'device_refused') throw error
    await requireKnown(client, credentials, next.token)
  }
  const { personId, key } = store.facts.get('device')!
  adoptDevice(store, { deviceId: next.deviceId, token: next.token, personId, ...(key && { key }) })
  credentials.token = next.token
}

/** An earlier try may have come through. @throws device_refused where it did not: then the device was ended by somebody else */
const requireKnown = async (client: ServerClient, credentials: DeviceCredentials, token: string): Promise<void> => {
  const before = credentials.token
  credentials.token = token
  try {
    await client.directory('')
  } finally {
    credentials.token = before
  }
}
