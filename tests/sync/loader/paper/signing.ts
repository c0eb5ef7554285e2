import { LontarError } from '../../../../src/protocol/errors/lontar-error.ts'
import type { Judged, JudgeTask } from '../../../../src/signatures/worker/judge-task.ts'
import { authority } from './world-clock.ts'

/**
 * Stands where `src/office/signing/index.ts`, `src/signatures/index.ts` and the judge stand. PDFs are lines of text here: signing and time-stamping append a line, as they
 * append an update to a real PDF, and never touch what is above it. Real signatures are proven by the interop suite.
 */
export const signPaper = (pdf: Uint8Array, signer: string, at: Date): Buffer =>
  Buffer.concat([pdf, Buffer.from(`\nsigned by ${signer} at ${at.toISOString()}`)])

/** What the signing service gave back: the paper that was sent, and one signature more. Its certificate is the identity of whoever signed. */
export const gateForeign = (before: Uint8Array, after: Uint8Array) => {
  const [old, now] = [Buffer.from(before).toString(), Buffer.from(after).toString()]
  if (!now.startsWith(old) || now === old) throw new LontarError('bsre_changed_document')
  const [, identity, claimed] = /^\nsigned by (\S+) at (\S+)$/.exec(now.slice(old.length)) ?? []
  if (!identity || !claimed) throw new LontarError('bsre_signature_faulty', { check: 'signatures' })
  return { field: 'ttd', certificate: Buffer.from(identity), chain: [], claimed: new Date(claimed) }
}
export const describeCertificate = (certificate: Uint8Array) => ({
  subject: `CN=${Buffer.from(certificate).toString()}`,
})
export const checkCertificate = async ({
  certificate,
  person,
}: {
  certificate: Uint8Array
  person: { identity: string }
}) => {
  if (Buffer.from(certificate).toString() !== person.identity)
    throw new LontarError('certificate_not_yours', { subject: '–', expected: '–' })
}

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
