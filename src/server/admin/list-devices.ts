import type { AdminDevice } from '../../protocol/admin-api.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Device, Store } from '../store/store.ts'
import { administers, requirePerson, type Admin } from './admin-parts.ts'

/** The devices of the people one administers, those heard of last first. */
export const listDevices = async (store: Store, admin: Admin): Promise<AdminDevice[]> =>
  (await store.devices())
    .filter((device) => administers(admin, device.personId))
    .map(shown)
    .toSorted((a, b) => lastSign(b).localeCompare(lastSign(a)))

/** An agency's admin is not told which devices others have. @throws admin_only, device_unknown */
export const deviceFor = async (store: Store, admin: Admin, id: string): Promise<Device> => {
  const device = await store.device(id)
  if (!device) throw new LontarError(admin.authority.province ? 'device_unknown' : 'admin_only')
  requirePerson(admin, device.personId)
  return device
}

export const shown = (device: Device): AdminDevice => {
  const { id, personId, name, enrolledAt, seenAt, version } = device
  return { id, personId, name, enrolledAt, seenAt, version, state: stateOf(device) }
}

const stateOf = ({ wipedAt, wipeOrderedAt, revoked }: Device): AdminDevice['state'] => {
  if (wipedAt !== null) return 'wiped'
  if (wipeOrderedAt !== null) return 'wipe_ordered'
  return revoked ? 'revoked' : 'active'
}

const lastSign = ({ seenAt, enrolledAt }: AdminDevice): string => seenAt ?? enrolledAt
