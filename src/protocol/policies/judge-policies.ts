import { z } from 'zod'
import { policyList, policyNames, type PolicyName, type PolicyValues } from './policy-list.ts'

/** Who set a value, strongest first. `installed`: what the installer was given, such as SERVERURL; it binds nobody. */
export const policySources = ['machine', 'user', 'installed'] as const
export type PolicySource = (typeof policySources)[number]

/** What a source holds, as it was read: values by name, of whatever shape. */
export type RawPolicies = Partial<Record<PolicySource, Record<string, unknown>>>

export const policyProblemSchema = z.object({
  source: z.enum(policySources),
  name: z.string().max(200).describe('of the value; empty: the source itself could not be read'),
  problem: z.enum(['unknown', 'invalid', 'unreadable']),
})
export type PolicyProblem = z.infer<typeof policyProblemSchema>

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
 * asked, so that a slip of IT never stops anybody's work.
 */
export const judgePolicies = (raw: RawPolicies, unreadable: PolicySource[] = []): PolicyReport => {
  const report: PolicyReport = { values: usualPolicies(), from: {}, problems: [] }
  for (const source of unreadable) report.problems.push({ source, name: '', problem: 'unreadable' })
  for (const source of policySources.toReversed()) {
    for (const [name, value] of Object.entries(raw[source] ?? {})) {
      if (!Object.hasOwn(policyList, name)) {
        report.problems.push({ source, name: name.slice(0, 200), problem: 'unknown' })
        continue
      }
      const known = name as PolicyName
      const read = policyList[known].schema.safeParse(value)
      if (!read.success) {
        report.problems.push({ source, name, problem: 'invalid' })
        continue
      }
      Object.assign(report.values, { [known]: read.data })
      report.from[known] = source
    }
  }
  return report
}

export const usualPolicies = (): PolicyValues =>
  Object.fromEntries(policyNames.map((name) => [name, policyList[name].usual])) as unknown as PolicyValues

export const usualPolicyReport = (): PolicyReport => ({ values: usualPolicies(), from: {}, problems: [] })
