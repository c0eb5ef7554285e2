/** The time of the world, in milliseconds since 1970. Only the world moves it; machines have clocks of their own. */
export interface TrueTime {
  now(): number
  pass(milliseconds: number): void
}

export const secondMs = 1000
export const hourMs = 3600 * secondMs
export const dayMs = 24 * hourMs

/** A Friday morning in Denpasar; a province's story begins anew with each seed. */
export const createTrueTime = (start = Date.parse('2026-11-20T01:00:00Z')): TrueTime => {
  let time = start
  return { now: () => time, pass: (milliseconds) => void (time += milliseconds) }
}
