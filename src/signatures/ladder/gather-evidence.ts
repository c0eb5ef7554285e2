import type { Anchor } from '../certificates/anchor.ts'
import { readCms } from '../cms/read-cms.ts'
import { examine } from '../judge/examine.ts'
import { type FetchFailure, type FetchOptions, fetchEvidence } from '../online/fetch-evidence.ts'
import { type Evidence, mergeEvidence, noEvidence } from '../revocation/evidence.ts'
import { wantedEvidence } from '../revocation/wanted-evidence.ts'
import { openPdf } from '../syntax/pdf-file.ts'

/** The issuer of an issuer is wanted only once the issuer is there. */
const mostRounds = 5

export interface Gathered {
  evidence: Evidence
  failures: FetchFailure[]
  /** Nothing is lacking any more that could be asked for. */
  isComplete: boolean
}

/** What the store of this file has to hold: the certificates that its signatures and time-stamps carry, and what is fetched for those. */
export const gatherEvidence = async (
  pdf: Uint8Array,
  { anchors, now, ...options }: Omit<FetchOptions, 'now'> & { anchors: Anchor[]; now: () => Date },
): Promise<Gathered> => {
  const failures: FetchFailure[] = []
  const asked = new Set<string>()
  let evidence = carried(pdf)
  for (let round = 0; round < mostRounds; round++) {
    const wanted = wantedEvidence(pdf, { anchors, now: now(), evidence })
    const fresh = wanted.filter(({ certificate, issuer }) => {
      const key = `${issuer !== null} ${Buffer.from(certificate).toString('latin1')}`
      return !asked.has(key) && asked.add(key)
    })
    if (fresh.length === 0) return { evidence, failures, isComplete: wanted.length === 0 }
    const fetched = await fetchEvidence(fresh, { ...options, now: now() })
    evidence = mergeEvidence(evidence, fetched.evidence)
    failures.push(...fetched.failures)
  }
  return { evidence, failures, isComplete: wantedEvidence(pdf, { anchors, now: now(), evidence }).length === 0 }
}

const carried = (pdf: Uint8Array): Evidence => {
  const certificates = examine(openPdf(pdf)).flatMap(({ cms }) => [
    ...(cms?.certificates ?? []),
    ...(cms?.timestampTokens ?? []).flatMap((token) => readCms(token).certificates),
  ])
  return mergeEvidence({ ...noEvidence, certificates: certificates.map(({ der }) => der) })
}
