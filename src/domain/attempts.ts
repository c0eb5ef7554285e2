/** Failed attempts in a row at a secret. */
export interface Attempts {
  failures: number
  /** ISO time of the last. */
  lastAt: string
}

/** [guess] How the wait grows: nothing for the first failures, then doubling. */
export interface AttemptRules {
  free: number
  firstSeconds: number
  maxSeconds: number
  /** After so long without one, failures are forgotten. */
  forgetSeconds: number
}

/** [guess] For one person, at the server as at the own computer. */
export const personAttempts: AttemptRules = { free: 5, firstSeconds: 2, maxSeconds: 15 * 60, forgetSeconds: 24 * 3600 }

/** Whole seconds until the next attempt. Counted from the last by its distance in time: a clock set right again locks nobody out for years. */
export const waitSeconds = (attempts: Attempts | null | undefined, rules: AttemptRules, now: Date): number => {
  if (!attempts || attempts.failures < rules.free) return 0
  const wait = Math.min(rules.maxSeconds, rules.firstSeconds * 2 ** Math.min(30, attempts.failures - rules.free))
  return Math.max(0, Math.ceil(wait - secondsSince(attempts, now)))
}

/** One more failure, counted before it is known to be one: a kill or a second try at the same moment wins nothing. */
export const oneMore = (attempts: Attempts | null | undefined, rules: AttemptRules, now: Date): Attempts => ({
  failures: attempts && secondsSince(attempts, now) < rules.forgetSeconds ? attempts.failures + 1 : 1,
  lastAt: now.toISOString(),
})

const secondsSince = ({ lastAt }: Attempts, now: Date): number => Math.abs(now.getTime() - Date.parse(lastAt)) / 1000
