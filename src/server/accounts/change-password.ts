import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Device } from '../store/store.ts'
import { countAttempt, forgiveAttempt } from './count-attempt.ts'
import type { AccountParts } from './enrol-device.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import { requireStrong } from '../../protocol/password-rules.ts'

/**
 * Sets a new password for whoever knows the old one and sits at an enrolled device.
 *
 * @throws password_wrong, password_weak, too_many_attempts
 */
export const changePassword = async (
  { store, directory, cost, now }: AccountParts,
  device: Device,
  { current, next }: { current: string; next: string },
  address: string,
): Promise<void> => {
  const { personId } = device
  const who = { personId, address }
  await countAttempt(store, who, now())
  const known = await store.passwordHash(personId)
  if (known === undefined || !(await isPassword(current, known))) throw new LontarError('password_wrong')
  await store.transact((writer) => forgiveAttempt(writer, who))
  requireStrong(next, directory().people.find((p) => p.id === personId)?.name ?? '')
  const hash = await hashPassword(next, cost)
  const at = now().toISOString()
  await store.transact(async (writer) => {
    await writer.setPassword(personId, hash, at)
    await writer.addAudit({ at, deviceId: device.id, personId, subject: null, event: 'password_changed', detail: {} })
  })
}
