import { isStoreAtFault } from '../../protocol/desktop/store-check-calls.ts'
import type { Handlers } from '../desk/handlers.ts'
import type { BackupDesk } from './backup-desk.ts'

/** The full check, and the way from its findings to the repair, for whoever is signed in. */
export const storeCheckHandlers = (
  backups: BackupDesk,
  damaged: () => void,
): Pick<Handlers, Extract<keyof Handlers, `storeCheck.${string}`>> => ({
  'storeCheck.state': () => ({ progress: backups.checking(), last: backups.lastCheck() }),
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
