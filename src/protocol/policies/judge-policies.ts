import { z } from 'zod'
import { policyList, policyNames, type PolicyName, type PolicyValues } from './policy-list.ts'

/** Who set a value, strongest first. `installed`: what the installer was given, such as SERVERURL; it binds nobody. */
export const policySources = ['machine', 'user', 'installed'] as const
export type PolicySource = (typeof policySources)[number]

/** What a source holds, as it was read: values by name, of whatever shape. */
export type RawPolicies = Partial<Record<PolicySource, Record<string, unknown>>>

/**
 * unknown: no policy of that name · invalid: a value that the policy does not take · unreadable: it is there and could not be read ·
 * untrusted: a file for the whole computer that others than its administrator can change. Each is ignored, and told.
 */
export const policyProblems = ['unknown', 'invalid', 'unreadable', 'untrusted'] as const
export const policyProblemSchema = z.object({
  source: z.enum(policySources),
  name: z.string().max(200).describe('of the value; empty: the source itself'),
  problem: z.enum(policyProblems),
})
export type PolicyProblem = z.infer<typeof policyProblemSchema>

/** More than these help nobody, and all of the report has to fit into the start of a process. */
const mostProblems = 30
const longestName = 60

const names = policyNames as [PolicyName, ...PolicyName[]]
export const policyReportSchema = z.object({
  values: z
    .object(Object.fromEntries(policyNames.map((name) => [name, policyList[name].schema])))
    .transform((values) => values as unknown as PolicyValues),
  from: z.partialRecord(z.enum(names), z.enum(policySources)).describe('who set it; missing: nobody, the usual value'),
  problems: z.array(policyProblemSchema),
})
export interface PolicyReport {
  values: PolicyValues
  from: Partial<Record<PolicyName, PolicySource>>
  problems: PolicyProblem[]
}

/** A value that people cannot change on the screens: a policy of machine or user set it. */
export const isLocked = ({ from }: Pick<PolicyReport, 'from'>, name: PolicyName): boolean =>
  from[name] === 'machine' || from[name] === 'user'

/**
 * The values in force. Machine beats user, user beats what the installer was given; a wrong value is reported and the next source
 * asked, so that a slip of IT never stops anybody's work. `found` is what went wrong while the sources were read.
 */
export const judgePolicies = (raw: RawPolicies, found: readonly PolicyProblem[] = []): PolicyReport => {
  const values = usualPolicies()
  const from: PolicyReport['from'] = {}
  const problems = [...found]
  for (const source of policySources.toReversed()) {
    for (const [name, value] of Object.entries(raw[source] ?? {})) {
      if (!Object.hasOwn(policyList, name)) {
        problems.push({ source, name, problem: 'unknown' })
        continue
      }
      const known = name as PolicyName
      const read = policyList[known].schema.safeParse(value)
      if (!read.success) {
        problems.push({ source, name, problem: 'invalid' })
        continue
      }
      Object.assign(values, { [known]: read.data })
      from[known] = source
    }
  }
  return { values, from, problems: problems.slice(0, mostProblems).map(withPlainName) }
}

/** A name is shown and logged: whoever wrote it chooses no control characters there, nor its length. */
const withPlainName = (problem: PolicyProblem): PolicyProblem => ({
  ...problem,
  name: problem.name.slice(0, longestName).replaceAll(/[^\x20-\x7e]/g, '?'),
})

export const usualPolicies = (): PolicyValues =>
  Object.fromEntries(policyNames.map((name) => [name, policyList[name].usual])) as unknown as PolicyValues

export const usualPolicyReport = (): PolicyReport => ({ values: usualPolicies(), from: {}, problems: [] })
