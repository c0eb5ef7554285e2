import type { LetterBook } from '../letters/letter-book.ts'
import type { OpenProfile } from '../session/open-profile.ts'
import type { ServerClient } from '../sync/server-client.ts'
import type { Round } from '../sync/sync-loop.ts'
import type { DriverRules } from '../signing/drivers/drivers-to-try.ts'
import type { SetAside } from '../signing/drivers/find-tokens.ts'
import type { JudgeDesk } from '../../signatures/worker/judge-desk.ts'
import type { TextDesk } from '../text/text-desk.ts'
import type { PolicyValues } from '../../protocol/policies/policy-list.ts'
import type { TokenCaller } from './shell-services.ts'

/** Everything at hand while one person is signed in. The use cases beside this file join letters, PDFs, signatures and sync. */
export interface Desk extends Omit<OpenProfile, 'folder' | 'storeKey'> {
  book: LetterBook
  client: ServerClient
  token: TokenCaller
  settings: {
    assetsDir: string
    tokenModules: string[]
    timestampUrl: string | null
    attachmentLimitBytes: number
    /** Missing: only the drivers that `tokenModules` names are tried. */
    drivers?: DriverRules
    /** What IT decided. Missing, as in tests: everything as usual. */
    policies?: PolicyValues
  }
  /** Token drivers that crashed or hung since this person signed in. */
  setAside?: SetAside
  now: () => Date
  /** Letters that were opened without their files being here: these are fetched before all others. */
  opened?: Set<string>
  /** Steps stay here for a moment, so that the last one can still be taken back. */
  holdsBack?: () => boolean
  /** Finds the words of files in the background; where the desk is at work. */
  text?: TextDesk
  /** Judges documents in a thread that can be ended; where the desk is at work. */
  judge?: JudgeDesk
  /** The round of the sync that is at work at this desk, while one is. */
  round?: Round
}
