import type { PolicyReport } from '../../../protocol/policies/judge-policies.ts'

export interface LockRules {
  /** 0: never by itself. */
  minutes: number
  withScreen: boolean
}

/** What is in force: the policy, or what the person chose where that is stricter. Never laxer. */
export const lockRules = ({ values }: Pick<PolicyReport, 'values'>, chosen: LockRules | null): LockRules => {
  const most = values.LockAfterMinutes
  const own = chosen?.minutes ?? most
  return {
    minutes: most === 0 ? own : own === 0 ? most : Math.min(own, most),
    withScreen: values.LockWithScreen || (chosen?.withScreen ?? false),
  }
}
