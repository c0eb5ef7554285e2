import type { DiagnosisFinding, StepResult } from '../../protocol/diagnosis.ts'
import type { UpdateState } from '../../protocol/desktop/update-calls.ts'

/**
 * The step `updates` of the diagnosis. Findings, each with its params:
 * `updates_not_signed_in` · `updates_none_announced {version}` · `updates_current {version}` · `updates_newer {version, announced}` ·
 * `updates_demanded {version, minimum}` · `updates_stale {announced}` · `updates_no_key` · and, for a release that is not believed,
 * `updates_distrusted {code}` with the code of the error.
 *
 * @param state null where nobody is signed in: what the server announced lies in the person's store
 * @param keys how many public keys of releases this installation knows
 */
export const updateFacts = (state: UpdateState | null, keys: number): Pick<StepResult, 'result' | 'findings'> => {
  if (!state) return { result: 'unknown', findings: [{ code: 'updates_not_signed_in', params: {} }] }
  const { version, minimum, outdated, announced, newer, stale, problem } = state
  const findings: DiagnosisFinding[] = []
  const find = (code: string, params: DiagnosisFinding['params'] = {}) => findings.push({ code, params })
  if (outdated) find('updates_demanded', { version, minimum: minimum! })
  if (problem) find('updates_distrusted', { code: problem.code })
  if (stale) find('updates_stale', { announced: announced! })
  if (newer) find('updates_newer', { version, announced: newer.version })
  else if (announced) find('updates_current', { version })
  else if (!problem) find('updates_none_announced', { version })
  if (keys === 0) find('updates_no_key')
  const isProblem = outdated || problem !== null
  return { result: isProblem ? 'problem' : stale || newer || keys === 0 ? 'note' : 'ok', findings }
}
