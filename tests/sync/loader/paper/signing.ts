import { LontarError } from '../../../../src/protocol/errors/lontar-error.ts'
import type { Judged, JudgeTask } from '../../../../src/signatures/worker/judge-task.ts'
import { authority } from './world-clock.ts'

/**
 * Stands where `src/office/signing/index.ts`, `src/signatures/index.ts` and the judge stand. PDFs are lines of text here: signing and time-stamping append a line, as they
 * append an update to a real PDF, and never touch what is above it. Real signatures are proven by the interop suite.
 */
export const signPaper = (pdf: Uint8Array, signer: string, at: Date): Buffer =>
  Buffer.concat([pdf, Buffer.from(`\nsigned by ${signer} at ${at.toISOString()}`)])

export const addTimestamp = async ({ pdf }: { pdf: Uint8Array }): Promise<{ pdf: Buffer; time: Date }> => {
  if (authority.dice.chance(0.1)) throw new LontarError('timestamp_unreachable')
  const time = authority.now()
  return {
    pdf: Buffer.concat([pdf, Buffer.from(`\nstamped ${time.toISOString()} #${authority.dice.below(1e6)}`)]),
    time,
  }
}

/** Of `src/signatures/worker/judge-in-place.ts`, which a laptop without threads asks. */
export const judgeInPlace = ({ pdf }: JudgeTask): Judged => {
  const verdict = /^scan |\nsigned by .*\nstamped /.test(Buffer.from(pdf).toString()) ? 'sah' : 'rusak'
  return {
    verdict: { verdict, signatures: [], documentTimestamps: [], findings: [] },
    isEarlier: false,
    wanted: [],
  }
}
