import { type Evidence, type WantedEvidence, mergeEvidence } from '../revocation/evidence.ts'
import type { Judged } from './judge-task.ts'

export interface AnswerSources {
  /** What was answered at an earlier check. */
  kept?: (certificates: Uint8Array[]) => Evidence
  /** Asks the services now; without it nobody is asked. */
  ask?: (wanted: WantedEvidence) => Promise<{ evidence: Evidence; failures: { url: string; reason: string }[] }>
}

export interface JudgedWithAnswers {
  judged: Judged
  /** Nothing had to be asked; answers of an earlier check were enough; it was asked just now; something is still not known. */
  state: 'not_needed' | 'kept' | 'fetched' | 'lacking'
  failures: { url: string; reason: string }[]
}

/** An answer may name an issuer whose own status is asked next, so it goes round a few times: as deep as chains are. */
const rounds = 4

/** Judges, and judges again with what could be found out about the certificates that the judge was not sure of. */
export const judgeWithAnswers = async (
  judge: (evidence: Evidence) => Promise<Judged>,
  given: Evidence,
  { kept, ask }: AnswerSources,
): Promise<JudgedWithAnswers> => {
  let evidence = given
  let judged = await judge(evidence)
  const failures: JudgedWithAnswers['failures'] = []
  if (judged.wanted.length === 0) return { judged, state: 'not_needed', failures }

  const learn = async (find: (wanted: WantedEvidence[]) => Promise<Evidence> | Evidence): Promise<void> => {
    for (let i = 0; i < rounds && judged.wanted.length > 0; i++) {
      const more = mergeEvidence(evidence, await find(judged.wanted))
      if (sizeOf(more) === sizeOf(evidence)) return
      evidence = more
      judged = await judge(evidence)
    }
  }
  if (kept) await learn((wanted) => kept(wanted.map(({ certificate }) => certificate)))
  if (judged.wanted.length === 0) return { judged, state: 'kept', failures }
  if (ask)
    await learn(async (wanted) => {
      const answers = []
      for (const one of wanted) answers.push(await ask(one))
      failures.push(...answers.flatMap((answer) => answer.failures))
      return mergeEvidence(...answers.map((answer) => answer.evidence))
    })
  return { judged, state: judged.wanted.length === 0 ? 'fetched' : 'lacking', failures }
}

export const sizeOf = ({ certificates, ocsps, crls }: Evidence): number =>
  certificates.length + ocsps.length + crls.length
