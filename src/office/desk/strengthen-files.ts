import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Level } from '../../protocol/verdict.ts'
import type { LadderStep } from '../../signatures/index.ts'
import type { Desk } from './desk.ts'
import { doOwnWork, type OwnWork } from './own-work.ts'
import { trustOf } from './trust.ts'

/** For each question to a service. */
const timeoutMs = 20_000
/** [guess] Long enough to notice that the saved copy went astray. */
const keptDays = 30

/**
 * Files that were signed here climb to B-LTA, oldest first, by the code of letters and of `lontar extend`. Each step is kept as soon as it
 * is there, so a restart or a dead network goes on from it. The copy that the person saved before is theirs and stays valid.
 * Complete files are renewed while they are kept: until the person takes them from the list, or for a month after the complete copy was saved.
 */
export const strengthenFiles = async (desk: Desk): Promise<OwnWork> => {
  const { signedFiles } = desk.store
  signedFiles.removeSavedBefore(new Date(desk.now().getTime() - keptDays * 86_400_000).toISOString())
  return doOwnWork(desk, signedFiles.due(desk.now()), (id) => strengthenFile(desk, id), [
    'disk_full',
    'disk_failed',
    'timestamp_unreachable',
  ])
}

const levelAfter: Record<LadderStep, Level> = {
  timestamp: 'B-T',
  document_timestamp: 'B-T',
  validation_data: 'B-LT',
  archive_timestamp: 'B-LTA',
}

const strengthenFile = async (desk: Desk, id: string): Promise<boolean> => {
  const { signedFiles, files } = desk.store
  const file = signedFiles.get(id)
  // Letters come first: what waits for this round to end has them.
  if (!file || desk.round?.hurry()) return false
  const { extendPdf, judgePdf } = await import('../../signatures/index.ts')
  const { nextLook } = await import('../../signatures/ladder/next-look.ts')
  const lookAfter = (attempts: number, renewFrom: Date | null) =>
    nextLook({ now: desk.now(), attempts, renewFrom: renewFrom?.toISOString() ?? null }).toISOString()
  const failed = (error: LontarError) => {
    const attempts = file.attempts + 1
    // Without a network the service was never heard: that is tried with the next round, as for letters.
    const nextAt = error.code === 'timestamp_unreachable' ? desk.now().toISOString() : lookAfter(attempts, null)
    signedFiles.change(id, { problem: error.toMessage(), attempts, nextAt })
    return error
  }
  try {
    const trust = trustOf(desk)
    const options = {
      ...trust,
      timeoutMs,
      now: desk.now,
      onStep: async (step: LadderStep, pdf: Uint8Array) => {
        const grown = await desk.vault.put(pdf)
        desk.store.transaction(() => {
          files.markPresent(grown)
          signedFiles.change(id, { sha256: grown.sha256, level: levelAfter[step] })
        })
        desk.round?.beat()
      },
    }
    const stamped = await extendPdf({ ...options, pdf: await desk.vault.get(file.sha256), level: 'B-T' })
    if (stamped.problem) throw stamped.problem
    // What follows asks the addresses that certificates name, unasked: those of strangers it leaves alone.
    const { signatures } = judgePdf(stamped.pdf, { anchors: trust.anchors, now: desk.now() })
    const strangers = signatures.filter(({ trusted }) => !trusted).map((one) => one.signerName || one.fieldName)
    if (strangers.length > 0) throw new LontarError('signed_by_strangers', { names: strangers.join(', ') })
    const { level, problem, steps, renewalDue } = await extendPdf({ ...options, pdf: stamped.pdf, level: 'B-LTA' })
    if (problem) throw problem
    signedFiles.change(id, { level, problem: null, attempts: 0, nextAt: lookAfter(0, renewalDue) })
    return stamped.steps.length + steps.length > 0
  } catch (error) {
    throw failed(LontarError.from(error))
  }
}
