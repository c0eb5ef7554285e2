import type { Store } from '../store/store.ts'

/**
 * A store that was put back by hand knows as little of its later steps as one that came from a backup: with the next round this computer
 * begins a new count at the server (docs/adr/0020). Its blocks of numbers stay there: a number may stand on a paper that this store does
 * not know of.
 */
export const goOnFromHere = ({ facts, transaction }: Store, now: Date): void =>
  transaction(() => {
    facts.set('leases', { epoch: '', leases: [] })
    facts.set('restored', facts.get('restored') ?? { at: now.toISOString(), next: null })
  })
