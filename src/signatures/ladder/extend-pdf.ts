import type { Anchor } from '../certificates/anchor.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { judgePdf } from '../judge/judge-pdf.ts'
import type { Level } from '../judge/verdict.ts'
import type { FetchFailure } from '../online/fetch-evidence.ts'
import { readingOriginal } from '../signing/open-original.ts'
import { openPdf } from '../syntax/pdf-file.ts'
import { addTimestamp } from '../timestamp/add-timestamp.ts'
import { addDocumentTimestamp } from './add-document-timestamp.ts'
import { addValidationData } from './add-validation-data.ts'
import { gatherEvidence } from './gather-evidence.ts'
import { levels, lowest } from './level-of-file.ts'
import { renewalDue } from './renewal-due.ts'

/**
 * `timestamp`: a token in the last signature; `document_timestamp`: a time-stamp over the document for signatures that can get no token of their own any
 * more; `validation_data`: /DSS; `archive_timestamp`: one over all of that, also where an older one is renewed.
 */
export type LadderStep = 'timestamp' | 'document_timestamp' | 'validation_data' | 'archive_timestamp'

export interface ExtendInput {
  pdf: Uint8Array
  level: 'B-T' | 'B-LT' | 'B-LTA'
  tsaUrl: string
  /** DER of the authorities that are trusted, those of time-stamps among them. */
  anchors: Anchor[]
  fetch?: typeof globalThis.fetch
  /** For each question to a service. */
  timeoutMs: number
  now?: () => Date
  /** An archive time-stamp is renewed as soon as `renewalDue` says so; then this many days before the end. */
  renewBeforeDays?: number
  /** Told after each step, with the file as it is then: what was reached is kept if a later step fails or never comes. */
  onStep?: (step: LadderStep, pdf: Uint8Array) => Promise<void> | void
}

export interface Extended {
  /** The input itself where there was nothing to do. */
  pdf: Uint8Array
  /** That of its least protected signature, by what the file itself carries. */
  level: Level
  steps: LadderStep[]
  /** Fields whose signature has no token of its own: the document’s time-stamp proves them, and a report must say so. */
  provenByDocument: string[]
  /** Addresses of revocation data that were of no use, also where another one helped out. */
  failures: FetchFailure[]
  /** Why it ended below the level that was asked for; null where it was reached. */
  problem: LontarError | null
  renewalDue: Date | null
}

/**
 * Climbs from any level to another one, step by step: T, then LT, then LTA (ETSI EN 319 142-1, 6). The order matters, for /VRI names a signature by its
 * /Contents and a document time-stamp covers what is there. Each step is whole or not there at all, and passes the gate; what is
 * there already is kept, so it goes on from every file that an earlier run left behind. No key is needed.
 * @throws LontarError signature_missing, pdf_encrypted, pdf_damaged, signature_gate_failed; what a service does wrong is `problem`
 * @example const { pdf, problem } = await extendPdf({ pdf: signed, level: 'B-LTA', tsaUrl, anchors, timeoutMs: 20_000 })
 */
export const extendPdf = async (input: ExtendInput): Promise<Extended> => {
  const { anchors, tsaUrl, timeoutMs, fetch = globalThis.fetch, now = () => new Date(), renewBeforeDays } = input
  const service = { tsaUrl, anchors, timeoutMs, fetch }
  const steps: LadderStep[] = []
  const failures: FetchFailure[] = []
  let pdf = input.pdf
  const judge = () => judgePdf(pdf, { anchors, now: now() })
  const level = () => lowest(judge().signatures.map((signature) => signature.level))
  const done = async (step: LadderStep, next: Uint8Array): Promise<void> => {
    if (next === pdf) return
    pdf = next
    steps.push(step)
    await input.onStep?.(step, pdf)
  }
  const unproven = () => judge().signatures.filter((signature) => signature.level === 'B-B')

  /** With all that can be asked for; what is incomplete is not written, for it would be written again and again. */
  const withData = async (bytes: Uint8Array): Promise<Uint8Array> => {
    const gathered = await gatherEvidence(bytes, { anchors, now, fetch, timeoutMs })
    failures.push(...gathered.failures)
    if (!gathered.isComplete) throw missing(gathered.failures)
    return addValidationData({ pdf: bytes, evidence: gathered.evidence })
  }

  const climbToT = async (): Promise<void> => {
    const last = unproven().find(({ coverage }) => coverage === 'document')
    if (last) await done('timestamp', (await addTimestamp({ pdf, fieldName: last.fieldName, ...service })).pdf)
    if (unproven().length > 0) await done('document_timestamp', (await addDocumentTimestamp({ pdf, ...service })).pdf)
  }

  const climbToLt = async (): Promise<void> => {
    const next = await withData(pdf)
    const reached = lowest(judgePdf(next, { anchors, now: now() }).signatures.map((signature) => signature.level))
    if (levels.indexOf(reached) < levels.indexOf('B-LT')) throw missing([])
    await done('validation_data', next)
  }

  /** What the services' own certificates need belongs to the step: at the next renewal nobody may answer for them any more. */
  const archive = async (): Promise<void> => {
    const { pdf: stamped } = await addDocumentTimestamp({ pdf: await withData(pdf), ...service })
    await done('archive_timestamp', await withData(stamped))
  }

  const climb = async (): Promise<void> => {
    if (level() === 'B-B') await climbToT()
    if (input.level === 'B-T') return
    if (levels.indexOf(level()) < levels.indexOf('B-LT')) await climbToLt()
    if (input.level === 'B-LT') return
    if (level() !== 'B-LTA' || isDue()) await archive()
  }
  const due = () => renewalDue(pdf, { anchors, ...(renewBeforeDays !== undefined && { beforeDays: renewBeforeDays }) })
  const isDue = () => (due() ?? now()) <= now()

  readingOriginal(() => openPdf(pdf))
  if (judge().signatures.length === 0) throw new LontarError('signature_missing')
  const problem = await climb().then(
    () => null,
    (error: unknown) => serviceProblem(error),
  )
  const verdict = judge()
  return {
    pdf,
    level: lowest(verdict.signatures.map((signature) => signature.level)),
    steps,
    provenByDocument: verdict.signatures
      .filter((signature) => signature.level !== 'B-B' && signature.timestampTime === null)
      .map(({ fieldName }) => fieldName),
    failures,
    problem,
    renewalDue: due(),
  }
}

const missing = (failures: FetchFailure[]): LontarError => {
  const sources = failures.map(({ url, reason }) => `${url} ${reason}`).join(', ')
  return new LontarError('validation_data_missing', { sources: sources || '–' })
}

const ofServices = ['timestamp_unreachable', 'timestamp_refused', 'validation_data_missing']

const serviceProblem = (error: unknown): LontarError => {
  if (error instanceof LontarError && ofServices.includes(error.code)) return error
  throw error
}
