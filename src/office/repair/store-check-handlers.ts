import { goesOnAfter, isStoreAtFault } from '../../protocol/desktop/store-check-calls.ts'
import type { Handlers } from '../desk/handlers.ts'
import type { OpenDesk } from '../session/open-desk.ts'
import { goOnFromHere } from './go-on-from-here.ts'

/** The checks of the store, and the ways on from what they or the server found, for whoever is signed in. */
export const storeCheckHandlers = (
  { backups, sync, desk: { store, now } }: OpenDesk,
  damaged: () => void,
): Pick<Handlers, Extract<keyof Handlers, `storeCheck.${string}`>> => ({
  'storeCheck.state': () => {
    const quick = store.facts.get('quickCheck')
    return { progress: backups.checking(), last: backups.lastCheck(), quick }
  },
  'storeCheck.full': () => backups.check(),
  'storeCheck.cancel': () => {
    backups.cancelCheck()
    return {}
  },
  'storeCheck.repair': () => {
    const last = backups.lastCheck()
    if (last && isStoreAtFault(last)) damaged()
    return {}
  },
  'storeCheck.goOn': async () => {
    if (!goesOnAfter.includes(sync.state().problem?.code ?? '')) return {}
    goOnFromHere(store, now())
    await sync.now()
    return {}
  },
})
