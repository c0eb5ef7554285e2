import { createHash } from 'node:crypto'
import { canonicalJson } from '../protocol/canonical-json.ts'
import type { ProvinceServices } from '../protocol/sync-api.ts'
import type { Store } from './store/store.ts'

type Trust = Pick<ProvinceServices, 'anchors' | 'retired'>
const factName = 'trustedAnchors'
const hashOf = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')

/** Other services, another tag; however often the server starts. */
export const tagged = (told: ProvinceServices) => ({ tag: hashOf(canonicalJson(told)), told })

/**
 * Whom the province trusts is changed in the server's files, where nothing writes down who did. The audit log tells at least when: at the first
 * start with other anchors than the last one had, with the fingerprints that came, went and were retired.
 */
export const noteTrust = async (store: Store, { anchors, retired = [] }: Trust, at: string): Promise<void> => {
  const trusted = anchors.map((der) => hashOf(Buffer.from(der, 'base64'))).toSorted()
  const ended = retired.map((one) => `${one.sha256} ${one.at}`).toSorted()
  const now = JSON.stringify({ trusted, ended })
  if (((await store.fact(factName)) ?? nobody) === now) return
  await store.transact(async (writer) => {
    const before = JSON.parse((await writer.fact(factName)) ?? nobody) as { trusted: string[]; ended: string[] }
    // Another server of the same database may have been quicker.
    if (JSON.stringify(before) === now) return
    await writer.setFact(factName, now)
    const detail = {
      added: trusted.filter((one) => !before.trusted.includes(one)).join(' '),
      removed: before.trusted.filter((one) => !trusted.includes(one)).join(' '),
      retired: ended.filter((one) => !before.ended.includes(one)).join(', '),
    }
    await writer.addAudit({ at, deviceId: null, personId: null, subject: null, event: 'anchors_changed', detail })
  })
}

const nobody = JSON.stringify({ trusted: [], ended: [] })
