import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Device, Store } from '../store/store.ts'

/** On whose word something is done to a device: an admin's, or of whoever sits at the server's own console. */
export interface OnWordOf {
  personId: string | null
  deviceId: string | null
}
export const theConsole: OnWordOf = { personId: null, deviceId: null }

const knownDevice = async (store: Store, id: string): Promise<Device> => {
  const device = await store.device(id)
  if (!device) throw new LontarError('device_unknown')
  return device
}

/** Ends a device's access with its next request. What it holds stays there, and can be sent once it is enrolled anew. @throws device_unknown */
export const revokeDevice = async (store: Store, id: string, by: OnWordOf, at: string): Promise<void> => {
  const device = await knownDevice(store, id)
  if (device.revoked) return
  await store.transact(async (writer) => {
    await writer.revokeDevice(id, at)
    const detail = { deviceId: id, personId: device.personId }
    await writer.addAudit({ at, ...by, subject: null, event: 'device_revoked', detail })
  })
}

/**
 * For a device that is lost or withdrawn: it is revoked, and at its next hello told to destroy the key to what it holds.
 *
 * @throws device_unknown
 */
export const wipeDevice = async (store: Store, id: string, by: OnWordOf, at: string): Promise<void> => {
  await revokeDevice(store, id, by, at)
  const device = await knownDevice(store, id)
  if (device.wipeOrderedAt !== null) return
  await store.transact(async (writer) => {
    await writer.orderWipe(id, at)
    const detail = { deviceId: id, personId: device.personId }
    await writer.addAudit({ at, ...by, subject: null, event: 'device_wipe_ordered', detail })
  })
}

/** The device says that the key is destroyed. A device that was never told so says nothing of worth. @throws invalid_request */
export const confirmWipe = async (store: Store, device: Device, at: string): Promise<void> => {
  if (device.wipeOrderedAt === null) throw new LontarError('invalid_request', { detail: 'wiped' })
  if (device.wipedAt !== null) return
  const { id: deviceId, personId } = device
  await store.transact(async (writer) => {
    await writer.confirmWipe(deviceId, at)
    await writer.addAudit({ at, deviceId, personId, subject: null, event: 'device_wiped', detail: {} })
  })
}
