import type { PolicyReport } from '../../../protocol/policies/judge-policies.ts'
import type { DiagnosisFinding } from '../../../protocol/diagnosis/diagnosis.ts'
import { found, type Step } from '../look.ts'

export const policies: Step = async ({ start }) => policyFacts(start.policies)

/** What IT set, by name and not by value; and what of it was ignored, and why. */
export const policyFacts = ({ from, problems }: PolicyReport): DiagnosisFinding[] => {
  const wrong = problems.slice(0, 40).map(({ source, name, problem }) => {
    if (problem === 'untrusted') return found('policies_untrusted', { source })
    if (name === '') return found('policies_unreadable', { source })
    const code = { invalid: 'policy_invalid', unknown: 'policy_unknown', unreadable: 'policy_unreadable' } as const
    return found(code[problem], { source, name })
  })
  const names = Object.entries(from).map(([name, source]) => `${name} (${source})`)
  if (names.length === 0) return wrong.length === 0 ? [found('policies_usual')] : wrong
  return [found('policies_set', { count: names.length, names: names.join(', ').slice(0, 480) }), ...wrong]
}
