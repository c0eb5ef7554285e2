import type { Certificate } from '../certificates/certificate.ts'
import type { EvidencePool } from '../revocation/evidence-pool.ts'
import { statusesOf } from './certificate-status.ts'
import type { Level } from './verdict.ts'

export interface LevelInput {
  /** Null where the signer leads to no anchor. */
  signer: { path: Certificate[]; at: Date } | null
  /** The time-stamp that proves the time, and where the bytes end that it covers; null without one. */
  proof: { path: Certificate[]; time: Date; end: number } | null
  /** Ends of the good document time-stamps. */
  stampEnds: number[]
  /** Certificates inside the signature and its tokens. */
  carried: Certificate[]
  now: Date
  /** What the store of the revision ending there holds, null where it has none. */
  storeAt: (end: number) => EvidencePool | null
  fileEnd: number
}

/**
 * The level that is reached by what the file itself carries (ETSI EN 319 142-1, 6): B-T with a proof of time; B-LT when the store holds what it takes to
 * validate the chains of signer and time-stamp; B-LTA when a later document time-stamp covers such a store.
 */
export const levelOf = ({ signer, proof, stampEnds, carried, now, storeAt, fileEnd }: LevelInput): Level => {
  if (!proof) return 'B-B'
  const suffices = (pool: EvidencePool | null): boolean =>
    pool !== null &&
    signer !== null &&
    [signer, { path: proof.path, at: proof.time }].every(({ path, at }) => {
      const atHand = [...carried, ...pool.certificates]
      return (
        path.slice(0, -1).every((needed) => atHand.some((item) => item.der.equals(needed.der))) &&
        statusesOf(path, { at, now, pool: { ...pool, certificates: atHand } }).every(
          ({ revocation: { status } }) => status === 'good' || status === 'not_named',
        )
      )
    })
  if (!suffices(storeAt(fileEnd))) return 'B-T'
  return stampEnds.some((end) => end > proof.end && suffices(storeAt(end))) ? 'B-LTA' : 'B-LT'
}
