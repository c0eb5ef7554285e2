import { LontarError } from '../../../../src/protocol/errors/lontar-error.ts'
import { authority } from './world-clock.ts'

/**
 * Stands where `src/office/signing/index.ts` and `src/signatures/index.ts` stand. PDFs are lines of text here: signing and time-stamping append a line, as they
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

export const judgePdf = async (pdf: Uint8Array): Promise<{ verdict: 'sah' | 'rusak' }> => ({
  verdict: /^scan |\nsigned by .*\nstamped /.test(Buffer.from(pdf).toString()) ? 'sah' : 'rusak',
})
