import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { productVersion } from '../../protocol/product-version.ts'
import { schemas, type HelloAnswer } from '../../protocol/sync-api.ts'
import { hasBlocksToShow } from './keep-leases.ts'
import type { ServerClient } from './server-client.ts'
import type { Store } from '../store/store.ts'

/**
 * Opens the exchange: both sides say where they stand. A server in another epoch was restored from a backup: what it lost of this
 * device's work is offered again, and everything of its own is pulled anew.
 *
 * @throws device_wiped where the server orders so
 */
export const greet = async (parts: { store: Store; client: ServerClient }): Promise<HelloAnswer> => {
  const { store, client } = parts
  const offset = store.facts.get('device')?.offset ?? 0
  const feed = store.facts.get('feed')
  const lastSequence = store.outbox.nextSequence() - 1 - offset
  const answer = await client.hello({
    cursor: feed?.cursor ?? '',
    epoch: feed?.epoch ?? '',
    lastSequence,
    bringsBack: store.outbox.toBringBack() + Number(hasBlocksToShow(store)),
    schema: schemas.newest,
    version: productVersion,
    servicesTag: store.facts.get('servicesTag')?.tag ?? '',
  })
  if (answer.order === 'wipe') throw new LontarError('device_wiped')
  const offer = answer.remoteSigning ?? null
  if (JSON.stringify(offer) !== JSON.stringify(store.facts.get('remoteOffer'))) store.facts.set('remoteOffer', offer)
  noteVersions(store, answer)
  keepServices(store, answer)
  keepRecoveryKey(store, answer)
  if (answer.epoch !== feed?.epoch) {
    store.transaction(() => {
      if (feed) store.outbox.offerAgain(answer.decidedThrough, offset)
      store.facts.set('feed', { cursor: '', epoch: answer.epoch })
    })
  }
  return answer
}

/** Kept as facts: the demand holds after a restart without a network, and ends when the server takes it back. */
const noteVersions = ({ facts }: Store, { minimumVersion: minimum, release }: HelloAnswer): void => {
  if (minimum !== (facts.get('demandedVersion')?.minimum ?? null)) facts.set('demandedVersion', { minimum })
  if (release?.sha256 !== facts.get('announcedRelease')?.sha256) facts.set('announcedRelease', release ?? null)
}

/** Whom the province trusts, and which services it names, may be others than when this computer was enrolled. */
const keepServices = (store: Store, { services }: HelloAnswer): void => {
  if (!services) return
  const recoveryKey = store.facts.get('services')?.recoveryKey
  store.transaction(() => {
    store.facts.set('services', { ...services.told, ...(recoveryKey && { recoveryKey }) })
    store.facts.set('servicesTag', { tag: services.tag })
  })
}

/** The province may have made another one since this computer was enrolled; with the next sign-in the store key is sealed to it. */
const keepRecoveryKey = ({ facts }: Store, { recoveryKey }: HelloAnswer): void => {
  const services = facts.get('services')
  if (!recoveryKey || !services || JSON.stringify(services.recoveryKey) === JSON.stringify(recoveryKey)) return
  facts.set('services', { ...services, recoveryKey })
}

/** Why nothing can be pushed although the server answers; null where it can. */
export const whyNotPush = ({ schemas: server, behind }: HelloAnswer): LontarError | null => {
  if (behind) return new LontarError('store_went_back')
  if (schemas.newest < server.oldest) return new LontarError('client_too_old')
  return schemas.newest > server.newest ? new LontarError('server_too_old') : null
}
