import type { Facts } from '../store/facts.ts'
import type { Store } from '../store/store.ts'

/**
 * This computer goes on as another device: it was restored or copied, or the server no longer knows it. What is still open is
 * offered again under new numbers; whatever of it was decided under the old ones the server knows by the operation's id.
 */
export const adoptDevice = (store: Store, device: Omit<Facts['device'], 'offset'>): void =>
  store.transaction(() => {
    const offset = store.outbox.renumber()
    store.facts.set('device', { ...device, offset })
    store.facts.set('restored', null)
  })
