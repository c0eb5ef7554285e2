import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { RenewRequest } from '../../protocol/sync-api.ts'
import type { Device, Store } from '../store/store.ts'

/**
 * A computer whose store was put back to a backup goes on as another device of the same person: it cannot know which numbers its steps
 * had, and under new ones each step counts once all the same, by its own id. It proves the key of the old device, which ends here, so
 * that a request still on its way from before is decided now or never.
 *
 * @throws invalid_request where the id is taken; device_refused where the old device has ended, as when the same request arrives twice
 */
export const renewDevice = async (
  store: Store,
  device: Device,
  { deviceId, tokenSha256 }: RenewRequest,
  at: string,
): Promise<void> => {
  const { id: before, personId, name, keyThumbprint } = device
  await store.transact(async (writer) => {
    if ((await writer.device(before))?.revoked) throw new LontarError('device_refused')
    if (await writer.device(deviceId)) throw new LontarError('invalid_request', { detail: 'deviceId' })
    await writer.revokeDevice(before, at)
    await writer.addDevice({ id: deviceId, personId, name, tokenSha256, keyThumbprint, at })
    await writer.addAudit({ at, deviceId, personId, subject: null, event: 'device_renewed', detail: { before } })
  })
}
