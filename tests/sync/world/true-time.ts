/** The time of the world, in milliseconds since 1970. Only the world moves it; machines have clocks of their own. */
export interface TrueTime {
  now(): number
  pass(milliseconds: number): void
}

export const secondMs = 1000
export const hourMs = 3600 * secondMs
export const dayMs = 24 * hourMs

/** A morning in Denpasar, two days before the registers begin anew with the year. */
export const createTrueTime = (start = Date.parse('2026-12-30T01:00:00Z')): TrueTime => {
  let time = start
  return { now: () => time, pass: (milliseconds) => void (time += milliseconds) }
}
