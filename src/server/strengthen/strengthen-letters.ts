import { arrayBuffer } from 'node:stream/consumers'
import type { FastifyBaseLogger } from 'fastify'
import type { Letter, Strengthened } from '../../domain/letter.ts'
import { mayBeStrengthened } from '../../domain/lifecycle/strengthening.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { LadderStep } from '../../signatures/index.ts'
import type { FileStore } from '../files/file-store.ts'
import type { ServerMetrics } from '../metrics/server-metrics.ts'
import { decideStrengthening } from '../sequencer/decide-strengthening.ts'
import type { Sequencer } from '../sequencer/sequencer.ts'
import type { Store } from '../store/store.ts'
import type { ClaimedStrengthening } from '../store/strengthening-store.ts'
import type { ExtendThread } from './extend-thread.ts'
import type { LadderPolicy } from './ladder-policy.ts'
import { nextLook } from '../../signatures/ladder/next-look.ts'

export interface StrengthenParts {
  store: Store
  files: Pick<FileStore, 'read' | 'put'>
  sequencer: Pick<Sequencer, 'decideAlone'>
  thread: ExtendThread
  policy: LadderPolicy
  tsaUrl: string
  /** As `anchorToText` writes them. */
  anchors: string[]
  metrics: Pick<ServerMetrics, 'strengthened'>
  logger: Pick<FastifyBaseLogger, 'info' | 'warn'>
  now: () => Date
  /** Whether the server is about to end. */
  isEnding?: () => boolean
}

/** How long a letter is one process's alone. */
const claimMs = 15 * 60_000
/** For each question to a service. */
const timeoutMs = 20_000
/** A letter has some hundred kilobytes; what is larger was not made here. */
const largest = 128 * 1024 * 1024

const levelOf: Record<LadderStep, Strengthened['level']> = {
  timestamp: 'B-T',
  document_timestamp: 'B-T',
  validation_data: 'B-LT',
  archive_timestamp: 'B-LTA',
}

/**
 * The long part of the ladder, which laptops that are switched off cannot walk: letters that were sent get validation data and an archive time-stamp, and
 * that is renewed before its service's certificate ends. One letter after another; each step is decided by itself as soon as its file is
 * durable, so a server that dies goes on from there. Any number of servers may do it: a letter is claimed first.
 *
 * @returns how many letters were brought further
 */
export const strengthenLetters = async (parts: StrengthenParts): Promise<number> => {
  const { store, policy, now, metrics, logger, isEnding = () => false } = parts
  let further = 0
  for (let i = 0; i < policy.mostAtOnce && !isEnding(); i++) {
    const claimed = await claim(parts)
    if (!claimed) break
    const { letterId, attempts } = claimed
    const letter = await store.letter(letterId)
    if (!letter || !mayBeStrengthened(letter)) {
      await store.transact((writer) => writer.dropStrengthening(letterId))
      continue
    }
    const { steps, problem, renewFrom } = await strengthenOne(parts, letter)
    if (problem && isEnding()) {
      const again = { nextAt: now().toISOString(), attempts: attempts - 1 }
      await store.transact((writer) => writer.planStrengthening(letterId, again))
      break
    }
    if (steps > 0) further++
    metrics.strengthened.add(1, { result: problem?.code ?? (steps > 0 ? 'done' : 'nothing') })
    if (problem)
      logger.warn({ code: problem.code, params: problem.params, attempts }, 'a letter waits to be strengthened')
    const nextAt = nextLook({ now: now(), attempts: problem ? attempts : 0, renewFrom }).toISOString()
    await store.transact((writer) => writer.planStrengthening(letterId, { nextAt, attempts: problem ? attempts : 0 }))
    // What meets every letter, as a service that is down, is not asked a thousand times.
    if (problem && meetsAll.includes(problem.code)) break
  }
  return further
}

const meetsAll = ['timestamp_unreachable', 'server_recovering']

const claim = ({ store, policy, now }: StrengthenParts): Promise<ClaimedStrengthening | undefined> => {
  const after = (ms: number) => new Date(now().getTime() + ms).toISOString()
  return store.transact((writer) => writer.claimStrengthening(after(-policy.restMs), after(claimMs)))
}

interface Outcome {
  steps: number
  problem: LontarError | null
  renewFrom: string | null
}

const strengthenOne = async (parts: StrengthenParts, letter: Letter): Promise<Outcome> => {
  const { files, sequencer, thread, policy, tsaUrl, anchors, now } = parts
  let steps = 0
  let { sha256: of, size } = letter.signedPdf!
  try {
    if (size > largest) throw new LontarError('strengthening_too_heavy')
    const pdf = new Uint8Array(await arrayBuffer(await files.read(of, 0, size - 1)))
    const task = { pdf, tsaUrl, anchors, timeoutMs, renewBeforeDays: policy.renewBeforeDays, now: now().toISOString() }
    const end = await thread.extend({ ...task, level: levelWanted(policy) }, async (taken) => {
      const sha256 = await files.put(taken.pdf)
      const { renewFrom } = taken
      const step = { of, pdf: { sha256, size: taken.pdf.length }, level: levelOf[taken.step], renewFrom }
      await sequencer.decideAlone((writer, moment) =>
        decideStrengthening(writer, { letterId: letter.id, step }, moment),
      )
      of = sha256
      steps++
    })
    return { steps, problem: end.problem && LontarError.fromMessage(end.problem), renewFrom: end.renewFrom }
  } catch (error) {
    return { steps, problem: LontarError.from(error), renewFrom: null }
  }
}

const levelWanted = ({ toLevel }: LadderPolicy) => (toLevel === 'off' ? 'B-T' : toLevel)
