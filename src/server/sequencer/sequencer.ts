import { officeDay } from '../../domain/office-day.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { PushAnswer } from '../../protocol/sync-api.ts'
import type { Audience } from '../access/audience.ts'
import type { LiveAudience } from '../access/live-audience.ts'
import type { NoticeWay } from '../notices/tell-applicant.ts'
import { defaultRecoveryRules, keepRecovering, recoveringSince, type RecoveryRules } from '../recovery/recovery.ts'
import type { Seal } from '../seal/seal.ts'
import type { Device, Store, StoreWriter } from '../store/store.ts'
import { decidePush } from './decide-push.ts'
import type { ReceivedOperation } from './read-operation.ts'
import { regrant } from './regrant.ts'

/**
 * The one place where anything is decided. It takes every push that waits into one transaction and gives out feed
 * numbers in it: several writers with a cursor on a sequence lose changes (docs/sync.md).
 */
export interface Sequencer {
  /** Resolves once the answer is durable. @throws device_cloned */
  push(device: Device, operations: ReceivedOperation[]): Promise<PushAnswer>
  /**
   * Something that no device asks for: a step of an applicant. It has the same transaction, day and directory as every other.
   * @throws server_recovering, and what `decide` throws; then nothing of it is there
   */
  decideAlone<T>(
    decide: (writer: StoreWriter, moment: { audience: Audience; now: string; notices: NoticeWay }) => Promise<T>,
  ): Promise<T>
  /** Brings the feeds to the present day and directory. @returns whether there was anything to do */
  keepGrants(): Promise<boolean>
  /** Whether a restored server still waits for what it lost; ends the wait where it is time. */
  keepRecovery(): Promise<boolean>
}

interface Offer {
  device: Device
  operations: ReceivedOperation[]
  resolve: (answer: PushAnswer) => void
  reject: (error: unknown) => void
}
type Verdict = { answer: PushAnswer } | { error: unknown }

const offersAtOnce = 50

export const createSequencer = (deps: {
  store: Store
  audience: LiveAudience
  numberPattern: string
  seal: Seal
  recoveryRules?: RecoveryRules
  /** How applicants are told of what is decided; left out: by hand. */
  notices?: NoticeWay
  /**
   * Waited for before each transaction, so that pushes which have arrived but were not read yet come into the same one: with SQLite
   * every commit holds up the whole process.
   */
  gather?: () => Promise<unknown>
  now: () => Date
}): Sequencer => {
  const { store, audience, numberPattern, seal, recoveryRules = defaultRecoveryRules, notices = 'by_hand' } = deps
  const offers: Offer[] = []
  let draining = false
  /** Day and directory to which the feeds were brought by this process; other processes do the same. */
  let granted = ''

  /** From here on the transaction judges by the newest directory. @returns what is granted once it is durable */
  const grant = async (writer: StoreWriter, day: string): Promise<string> => {
    await audience.follow(writer)
    const wanted = `${day} ${audience.sha256}`
    if (wanted !== granted) await regrant(writer, audience, audience.sha256, day)
    return wanted
  }

  const decide = async (
    writer: StoreWriter,
    { device, operations }: Offer,
    moment: { now: string; recovering: boolean },
  ): Promise<Verdict> => {
    const { now } = moment
    try {
      const decision = { audience, device, numberPattern, seal, notices, ...moment }
      return { answer: await decidePush(writer, operations, decision) }
    } catch (error) {
      if (!(error instanceof LontarError)) throw error
      const { id: deviceId, personId } = device
      await writer.addAudit({
        at: now,
        deviceId,
        personId,
        subject: null,
        event: 'push_refused',
        detail: { code: error.code },
      })
      return { error }
    }
  }

  const decideTogether = async (batch: Offer[]): Promise<Verdict[]> => {
    const now = deps.now().toISOString()
    const day = officeDay(now)
    const { verdicts, upTo } = await store.transact(async (writer) => {
      const upTo = await grant(writer, day)
      const recovering = await keepRecovering(writer, now, recoveryRules)
      const each: Verdict[] = []
      for (const offer of batch) each.push(await decide(writer, offer, { now, recovering }))
      return { verdicts: each, upTo }
    })
    granted = upTo
    return verdicts
  }

  /** A push that breaks must not take the others of its transaction with it: they are tried again, each alone. */
  const decideApart = async (batch: Offer[], error: unknown): Promise<Verdict[]> => {
    if (batch.length === 1) return [{ error }]
    const verdicts: Verdict[] = []
    for (const offer of batch) {
      const [verdict] = await decideTogether([offer]).catch((error: unknown) => [{ error }])
      verdicts.push(verdict!)
    }
    return verdicts
  }

  const drain = async (): Promise<void> => {
    if (draining) return
    draining = true
    while (offers.length > 0) {
      await deps.gather?.()
      const batch = offers.splice(0, offersAtOnce)
      const verdicts = await decideTogether(batch).catch((error: unknown) => decideApart(batch, error))
      batch.forEach((offer, index) => {
        const verdict = verdicts[index]!
        if ('answer' in verdict) offer.resolve(verdict.answer)
        else offer.reject(verdict.error)
      })
    }
    draining = false
  }

  return {
    push: (device, operations) =>
      new Promise((resolve, reject) => {
        offers.push({ device, operations, resolve, reject })
        void drain()
      }),
    async decideAlone(decide) {
      const now = deps.now().toISOString()
      const { result, upTo } = await store.transact(async (writer) => {
        const upTo = await grant(writer, officeDay(now))
        // Numbers that a backup lacks are still out there: none is given anew before they are back.
        if (await keepRecovering(writer, now, recoveryRules)) throw new LontarError('server_recovering')
        return { result: await decide(writer, { audience, now, notices }), upTo }
      })
      granted = upTo
      return result
    },
    async keepRecovery() {
      if ((await recoveringSince(store)) === null) return false
      return store.transact((writer) => keepRecovering(writer, deps.now().toISOString(), recoveryRules))
    },
    async keepGrants() {
      const day = officeDay(deps.now().toISOString())
      await audience.follow(store)
      if (granted === `${day} ${audience.sha256}`) return false
      granted = await store.transact((writer) => grant(writer, day))
      return true
    },
  }
}
