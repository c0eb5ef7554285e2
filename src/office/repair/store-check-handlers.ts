import { isStoreAtFault } from '../../protocol/desktop/store-check-calls.ts'
import type { Handlers } from '../desk/handlers.ts'
import type { Store } from '../store/store.ts'
import type { BackupDesk } from './backup-desk.ts'

/** The full check, and the way from its findings to the repair, for whoever is signed in. */
export const storeCheckHandlers = (
  backups: BackupDesk,
  { facts }: Store,
  damaged: () => void,
): Pick<Handlers, Extract<keyof Handlers, `storeCheck.${string}`>> => ({
  'storeCheck.state': () => ({
    progress: backups.checking(),
    last: backups.lastCheck(),
    quick: facts.get('quickCheck'),
  }),
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
})
