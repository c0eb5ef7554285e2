import type { Lease } from '../../protocol/register-api.ts'
import type { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Store } from '../store/store.ts'
import { isLastingRefusal } from './each-alone.ts'
import type { ServerClient } from './server-client.ts'

/**
 * Whether this computer holds blocks of numbers that a restored server has not been shown yet. It shows them before it offers any
 * step: else their numbers might go to others.
 */
export const hasBlocksToShow = ({ facts }: Store): boolean => {
  const held = facts.get('leases')
  return held !== null && held.leases.length > 0 && held.epoch !== facts.get('feed')?.epoch
}

export const showBlocks = async (parts: { store: Store; client: ServerClient }): Promise<LontarError | null> => {
  const { store, client } = parts
  if (!hasBlocksToShow(store)) return null
  try {
    keepBlocks(store, await client.leases({ seals: store.facts.get('leases')!.leases.map((lease) => lease.seal) }))
    return null
  } catch (error) {
    if (isLastingRefusal(error)) return error
    throw error
  }
}

/** Of the person’s blocks those of this computer, also from earlier enrolments of it. Those of another computer are that one’s. */
export const keepBlocks = ({ facts }: Store, leases: Lease[]): void => {
  const known = new Set(facts.get('leases')?.leases.map((lease) => lease.id))
  const { deviceId } = facts.get('device')!
  const own = leases.filter((lease) => lease.deviceId === deviceId || known.has(lease.id))
  facts.set('leases', { epoch: facts.get('feed')?.epoch ?? '', leases: own })
}
