import type { ErrorCode } from '../../../src/protocol/errors/lontar-error.ts'
import type { Letter } from '../../../src/domain/letter.ts'
import type { BsreSettings } from '../../../src/server/bsre/bsre-settings.ts'
import { defaultLadderPolicy, type LadderPolicy } from '../../../src/server/strengthen/ladder-policy.ts'
import type { Store } from '../../../src/server/store/store.ts'
import { openDatabase } from '../../../src/server/testing/open-database.ts'
import { esign } from '../loader/paper/ask-service.ts'
import { paperThread, type LadderServices } from '../loader/paper/extend.ts'
import { createLadderOracle } from '../oracle/ladder.ts'
import { createRemoteOracle } from '../oracle/remote.ts'
import type { Dice } from './dice.ts'
import { createEsignService } from './esign-service.ts'
import { createOutside } from './outside.ts'
import type { Story } from './story.ts'
import type { LongTermHabits } from './swarm.ts'
import { dayMs, hourMs } from './true-time.ts'
import type { Committed } from './witnessed-store.ts'

/** How long the certificate of the time-stamp service lasts here, and how long before its end a letter is stamped anew. */
const stampDays = 5
const renewBeforeDays = 1

/**
 * What letters need from outside of the province for the long term: the signing service, the issuers of certificates, the archive time-stamp service; and
 * the oracles of both. Their chance is their own.
 */
export const createLongTerm = (deps: {
  habits: LongTermHabits
  dice: Dice
  now: () => number
  story: Story
  databasePath: string
  check: (work: () => void) => void
  fileText: (sha256: string) => string | null
}) => {
  const { habits, dice, now, story } = deps
  const outside = createOutside()
  const settings: BsreSettings = {
    url: 'http://esign.invalid',
    version: habits.version,
    user: 'uji',
    password: 'uji',
    patience: 60_000,
    decideAfter: 15 * 60_000,
  }
  const policy: LadderPolicy = {
    ...defaultLadderPolicy,
    toLevel: habits.toLevel,
    renewBeforeDays,
    restMs: hourMs,
    mostAtOnce: 3,
  }
  const remote = createRemoteOracle({ decideAfter: settings.decideAfter })
  const ladder = createLadderOracle(deps.fileText)
  const { version, trouble, strangers } = habits
  const service = createEsignService({
    version,
    trouble,
    strangers,
    outside,
    dice,
    now,
    oracle: remote,
    story,
    check: deps.check,
  })
  esign.ask = service.ask
  let isCalm = false

  const answered = async (problem: ErrorCode): Promise<ErrorCode | null> => {
    await outside.turn()
    return !isCalm && dice.chance(trouble / 2) ? problem : null
  }
  const services: LadderServices = {
    now,
    evidence: async (signers) =>
      signers.some((signer) => habits.mute.includes(signer.replace('UJI-', '')))
        ? 'validation_data_missing'
        : answered('validation_data_missing'),
    async archive() {
      const problem = await answered('timestamp_unreachable')
      if (problem) return { problem }
      const [at, until] = [now(), now() + stampDays * dayMs].map((time) => new Date(time).toISOString())
      return { problem: null, line: `archived ${at} until ${until} #${dice.below(1e6)}` }
    },
  }
  return {
    habits,
    outside,
    settings,
    policy,
    remote,
    thread: () => paperThread(services),
    committed(written: Committed) {
      remote.committed(written)
      ladder.committed(written.letters)
    },
    putBack(letters: Letter[]) {
      const db = openDatabase(deps.databasePath, { readonly: true })
      const rows = db
        .prepare<[], { id: string; state: string; outcome: string | null }>(
          'select id, state, outcome from remote_attempts',
        )
        .all()
      db.close()
      remote.putBack(letters, rows)
      ladder.putBack(letters)
    },
    /** A letter that may be looked at again, having rested. */
    isDue: async (store: Store) => (await store.strengtheningsDue(new Date(now() - policy.restMs).toISOString())) > 0,
    calm() {
      isCalm = true
      service.calm()
    },
  }
}
export type LongTerm = ReturnType<typeof createLongTerm>
