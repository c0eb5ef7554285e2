import type { FastifyBaseLogger } from 'fastify'
import type { Anchor } from '../../signatures/index.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { hideNik } from '../../domain/permits/notices/plain-words.ts'
import type {
  AccountAnswer,
  RemoteOffer,
  RemoteSecret,
  SettleAnswer,
  SignLine,
} from '../../protocol/remote-signing-api.ts'
import type { LiveAudience } from '../access/live-audience.ts'
import type { FileStore } from '../files/file-store.ts'
import type { WholeFiles } from '../files/whole-files.ts'
import type { Sequencer } from '../sequencer/sequencer.ts'
import type { RemoteAttempt } from '../store/remote-store.ts'
import type { Device, Store } from '../store/store.ts'
import type { AnswersFolder } from './answers-folder.ts'
import { AnswerLost } from './ask-service.ts'
import { beginAttempt, decideNotSigned, endAttempt, finishAttempt, loseAttempt, seenBy } from './attempt-steps.ts'
import type { BsreSettings } from './bsre-settings.ts'
import type { EsignClient } from './esign-client.ts'
import { lookAtSigned } from './look-at-signed.ts'
import { readWhole } from './read-whole.ts'

/**
 * Signs approved letters by the remote service. The secret is an argument, passed on and let go: it is in no field of anything that lives longer
 * than the call. A request whose answer is lost is never sent again by itself.
 */
export interface RemoteDesk {
  readonly offer: RemoteOffer
  /** @throws bsre_identity_missing, bsre_unreachable, bsre_account_refused, bsre_refused */
  account(device: Device): Promise<AccountAnswer>
  sendCode(device: Device, documents: number): Promise<void>
  /**
   * One letter after the other; each is told as it is done. After a refusal that would meet the next one as well, and after a lost answer, the rest
   * is skipped. Whoever stops listening stops it after the letter in hand.
   */
  sign(device: Device, letters: { id: string; of: string }[], secret: RemoteSecret): AsyncGenerator<SignLine>
  /** @throws bsre_too_early, letter_unknown, not_allowed, wrong_state */
  settle(device: Device, id: string, decision: 'check' | 'not_signed'): Promise<SettleAnswer>
  /** Finds out about requests that nobody ends. It does so by itself every half minute. */
  lookAgain(): Promise<void>
  stop(): Promise<void>
}

/** What is done after the answer, until it is durable: reading, judging, writing. */
const margin = 60_000

export const openRemoteDesk = async (parts: {
  settings: BsreSettings
  client: EsignClient
  answers: AnswersFolder
  store: Store
  files: Pick<FileStore, 'read'>
  whole: WholeFiles
  sequencer: Sequencer
  audience: LiveAudience
  anchors: Anchor[]
  /** No other process works on this database: what is still open when it starts was asked by one that is gone. */
  alone: boolean
  logger: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>
  now: () => Date
  everyMs?: number
}): Promise<RemoteDesk> => {
  const { settings, client, answers, store, sequencer, logger, now } = parts
  const busy = new Set<string>()

  const personOf = ({ personId }: { personId: string }) => {
    const person = parts.audience.directory.people.find((one) => one.id === personId)
    if (!person || person.identity.trim() === '') throw new LontarError('bsre_identity_missing')
    return person
  }

  const end = (attempt: RemoteAttempt, error: LontarError) =>
    sequencer.decideAlone((writer, moment) => endAttempt(writer, attempt, error.code, moment))
  const lose = (attempt: RemoteAttempt) =>
    sequencer.decideAlone((writer, moment) => loseAttempt(writer, attempt, settings.decideAfter, moment))

  /** From here on the signature is in our hands. @throws what is wrong with it: then the letter is as it was */
  const finish = async (attempt: RemoteAttempt, pdf: Uint8Array): Promise<void> => {
    try {
      const before = await readWhole(store, parts.files, attempt.pdf)
      const made = await lookAtSigned({
        before,
        after: pdf,
        person: personOf(attempt),
        anchors: parts.anchors,
        now: now(),
      })
      await parts.whole.keep(made.file.sha256, await answers.keep(attempt.id, pdf))
      await sequencer.decideAlone((writer, moment) => finishAttempt(writer, attempt, made, moment))
    } catch (error) {
      // Something else is wrong than the signature: it stays here, and is looked at again.
      if (!isFinal(error)) throw error
      await end(attempt, error)
      await answers.forget(attempt.id)
      throw error
    }
    await answers.forget(attempt.id)
  }

  /** What can still be found out. @returns whether it is known now */
  const findOut = async (attempt: RemoteAttempt): Promise<boolean> => {
    const kept = await answers.read(attempt.id)
    const found = kept ?? (attempt.documentId === null ? null : await client.fetchAgain(attempt.documentId))
    if (!found) return false
    if (!kept) await answers.keep(attempt.id, found)
    await finish(attempt, found).catch((error: unknown) => {
      if (!isFinal(error)) throw error
    })
    return true
  }

  const signOne = async (
    device: Device,
    asked: { id: string; of: string },
    secret: RemoteSecret,
  ): Promise<'signed' | 'unknown'> => {
    const { identity } = personOf(device)
    const pdf = await readWhole(store, parts.files, asked.of)
    const lasts = settings.patience + margin
    const attempt = await sequencer.decideAlone((writer, moment) =>
      beginAttempt(writer, device, { ...asked, lasts }, moment),
    )
    const named = async (documentId: string): Promise<void> => {
      attempt.documentId = documentId
      await store.transact((writer) => writer.nameAttempt(attempt.id, documentId))
    }
    const answer = await client.sign({ identity, secret, pdf, named }).catch((error: unknown) => {
      if (error instanceof LontarError || error instanceof AnswerLost) return error
      throw error
    })
    if (answer instanceof LontarError) {
      await end(attempt, answer)
      throw answer
    }
    if (answer instanceof AnswerLost) {
      logger.warn({ attempt: attempt.id, lost: answer.message }, 'the answer of the signing service was lost')
      if (await findOut(attempt)) return outcomeOf(attempt)
      return (await lose(attempt)) ? 'unknown' : 'signed'
    }
    await answers.keep(attempt.id, answer)
    await finish(attempt, answer)
    return 'signed'
  }

  const signAll: RemoteDesk['sign'] = async function* (device, letters, secret) {
    busy.add(device.personId)
    let stopped = false
    try {
      for (const asked of letters) {
        const line: SignLine = stopped
          ? ({ id: asked.id, result: 'skipped', error: null } as const)
          : await tell(device, asked, secret)
        stopped ||= line.error !== null && !LontarError.fromMessage(line.error).entry.batchMayContinue
        yield line
      }
    } finally {
      busy.delete(device.personId)
    }
  }

  const tell = async (device: Device, asked: { id: string; of: string }, secret: RemoteSecret): Promise<SignLine> => {
    try {
      const result = await signOne(device, asked, secret)
      const error = result === 'unknown' ? new LontarError('bsre_outcome_unknown').toMessage() : null
      return { id: asked.id, result, error }
    } catch (problem) {
      const error = LontarError.from(problem)
      if (error.code === 'internal') logger.error({ said: hideNik(String(problem)) }, 'remote signing')
      return { id: asked.id, result: 'failed', error: error.toMessage() }
    }
  }

  /** After it was found out: by what the letter is now. @throws bsre_refused where what was found was of no use */
  const outcomeOf = async ({ subject }: RemoteAttempt): Promise<'signed'> => {
    const letter = await store.letter(subject)
    if (letter?.signature?.via === 'bsre' && letter.state !== 'siap_ttd') return 'signed'
    throw new LontarError('bsre_signature_faulty', { check: 'download' })
  }

  /** What processes that are gone have left behind: found out, or unknown. One that cannot be told yet does not hold up the others. */
  const sweep = async (left: RemoteAttempt[]): Promise<void> => {
    for (const attempt of left) {
      if (isEnding) return
      try {
        if (!(await findOut(attempt))) await lose(attempt)
        logger.warn({ attempt: attempt.id }, 'a request to the signing service was left open')
      } catch (err) {
        logger.error({ err, attempt: attempt.id }, 'an open request to the signing service waits')
      }
    }
  }
  let isEnding = false
  // Read before anything is asked by this process, but not waited for: a slow service must not keep the server from starting.
  const left = parts.alone ? await store.overdueAttempts('9999-12-31T00:00:00.000Z') : []
  let sweeping = sweep(left)
  const lookAgain = (): Promise<void> =>
    (sweeping = sweeping
      .then(async () => sweep(await store.overdueAttempts(now().toISOString())))
      .catch((err: unknown) => logger.error({ err }, 'open requests to the signing service wait')))
  const timer = setInterval(() => void lookAgain(), parts.everyMs ?? 30_000)
  timer.unref()

  return {
    offer: { service: 'bsre', codes: client.codes },
    async account(device) {
      return { service: 'bsre', codes: client.codes, account: await client.standing(personOf(device).identity) }
    },
    sendCode: (device, documents) => client.sendCode(personOf(device).identity, documents),
    sign(device, letters, secret) {
      if (busy.has(device.personId)) throw new LontarError('bsre_under_way')
      return signAll(device, letters, secret)
    },
    async settle(device, id, decision) {
      await sequencer.decideAlone((writer, moment) => seenBy(writer, device, id, moment))
      const attempt = await store.openAttempt(id)
      const isKnown = attempt?.state === 'unknown' && (await findOut(attempt))
      if (decision === 'not_signed' && !isKnown) {
        await sequencer.decideAlone((writer, moment) => decideNotSigned(writer, device, id, moment))
      }
      const letter = await store.letter(id)
      if (letter?.state === 'hasil_tidak_pasti') return { outcome: 'unknown' }
      return { outcome: letter?.signature?.via === 'bsre' && letter.state !== 'siap_ttd' ? 'signed' : 'not_signed' }
    },
    lookAgain,
    async stop() {
      isEnding = true
      clearInterval(timer)
      await sweeping
    },
  }
}

/** Another try of the same would end the same. */
const isFinal = (error: unknown): error is LontarError =>
  error instanceof LontarError && error.code !== 'server_recovering'
