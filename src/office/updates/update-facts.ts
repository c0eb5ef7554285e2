import type { UpdateState } from '../../protocol/desktop/update-calls.ts'
import type { DiagnosisFinding } from '../../protocol/diagnosis/diagnosis.ts'
import type { FindingCode } from '../../protocol/diagnosis/finding-list.ts'

/** The step `updates` of the diagnosis: what this version of Lontar is to the server, and whether what it announces is believed. */
export const updateFacts = (state: UpdateState): DiagnosisFinding[] => {
  const { version, minimum, outdated, announced, newer, stale, problem } = state
  const findings: DiagnosisFinding[] = []
  const find = (code: FindingCode, params: DiagnosisFinding['params']) => findings.push({ code, params })
  if (outdated) find('updates_required', { version, minimum: minimum! })
  if (problem) find('updates_distrusted', { version, code: problem.code })
  if (stale) find('updates_stale', { offered: announced! })
  if (newer) find('updates_offered', { version, offered: newer.version })
  else if (announced) find('updates_current', { version })
  else if (!problem && !outdated) find('updates_unknown', { version })
  return findings
}
