import { found, type Step } from '../look.ts'

/** What IT set, by name and not by value; and what of it cannot be used. */
export const policies: Step = async ({ start }) => {
  const { from, problems } = start.policies
  const names = Object.keys(from)
  const wrong = problems.slice(0, 40).map(({ source, name, problem }) => {
    if (problem === 'unreadable') return found('policies_unreadable', { source })
    return found(problem === 'invalid' ? 'policy_invalid' : 'policy_unknown', { source, name })
  })
  if (names.length === 0) return wrong.length === 0 ? [found('policies_usual')] : wrong
  const list = Object.entries(from).map(([name, source]) => `${name} (${source})`)
  return [found('policies_set', { count: names.length, names: list.join(', ').slice(0, 480) }), ...wrong]
}
