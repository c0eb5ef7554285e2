import { accessRulesOf } from '../../domain/access/access-rules.ts'
import type { Letter } from '../../domain/letter.ts'
import type { Holdings } from '../../protocol/admin-api.ts'
import type { Device, Store } from '../store/store.ts'
import type { Admin } from './admin-parts.ts'
import { shown } from './list-devices.ts'

/**
 * Whose data is on a lost device: each letter that its person could see while it was enrolled, as last sent. It may hold less:
 * what was taken away meanwhile, and what it never fetched. The asking is audited. What a closed letter is about is not told.
 */
export const reportHoldings = async (store: Store, admin: Admin, device: Device): Promise<Holdings> => {
  const { at } = admin
  const { levels } = accessRulesOf(admin.directory)
  const held = await store.viewsHeld(device.personId, device.feedFrom, device.feedThrough ?? Number.MAX_SAFE_INTEGER)
  const letters = held.map(({ view }) => {
    const { id, number, content, updatedAt } = JSON.parse(view) as Letter
    const { security } = content
    const subject = levels[security].closed ? null : content.subject
    return { id, number: number?.text ?? null, subject, security, updatedAt }
  })
  await store.transact((writer) =>
    writer.addAudit({
      at,
      deviceId: admin.device.id,
      personId: admin.device.personId,
      subject: null,
      event: 'device_holdings_asked',
      detail: { deviceId: device.id, personId: device.personId, letters: letters.length },
    }),
  )
  return { device: shown(device), at, letters: letters.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)) }
}
