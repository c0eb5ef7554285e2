import * as asn1js from 'asn1js'
import { AlgorithmIdentifier } from 'pkijs'
import type { Certificate } from '../certificates/certificate.ts'
import { verifySignature } from '../certificates/verify-signature.ts'

/** What an OCSP response and a list have in common. */
interface Signed {
  tbs: Buffer
  algorithm: Buffer
  signature: Buffer
}

const verdicts = new WeakMap<Buffer, Map<string, boolean>>()

/** Checked once for each key: a list of five megabytes is asked about every certificate of a chain. */
export const isSignedBy = ({ tbs, algorithm, signature }: Signed, { publicKey, subjectKey }: Certificate): boolean => {
  const known = verdicts.get(tbs) ?? new Map<string, boolean>()
  verdicts.set(tbs, known)
  const key = subjectKey.toString('latin1')
  const before = known.get(key)
  if (before !== undefined) return before
  const schema = readAlgorithm(algorithm)
  const good = schema !== null && verifySignature({ algorithm: schema, publicKey, data: tbs, signature }) === 'good'
  known.set(key, good)
  return good
}

/** Null where it is none: whoever answers, or made the file, chose these bytes. */
const readAlgorithm = (der: Buffer): AlgorithmIdentifier | null => {
  try {
    return new AlgorithmIdentifier({ schema: asn1js.fromBER(der).result })
  } catch {
    return null
  }
}
