import { desktopApi, type DesktopCall } from './desktop-api.ts'
import { isDeeperThan } from './json-depth.ts'
import { wellFormed } from './well-formed.ts'

/** No input of a screen is deeper. A body of a letter that was made deeper would end every reader that climbs down into it. */
const mostLevels = 100

export type ReadInput = { ok: true; name: DesktopCall; input: unknown } | { ok: false; detail: string }

/**
 * Is this one of the calls of the contract, with an input of its shape? Shell and office both read what comes from the screens by
 * this. `detail` names the field and what is wrong with it, never its content. Never throws.
 */
export const readInput = (name: unknown, input: unknown): ReadInput => {
  if (typeof name !== 'string' || !Object.hasOwn(desktopApi, name)) return { ok: false, detail: 'unknown call' }
  const known = name as DesktopCall
  if (isDeeperThan(input, mostLevels)) return { ok: false, detail: 'depth' }
  const read = desktopApi[known].input.safeParse(wellFormed(input))
  if (read.success) return { ok: true, name: known, input: read.data }
  const shown = read.error.issues.slice(0, 10)
  return { ok: false, detail: shown.map(({ path, code }) => `${path.map(shortened).join('.')}: ${code}`).join(', ') }
}

/** A key of a record may be anything that somebody typed. */
const shortened = (step: PropertyKey): string => String(step).slice(0, 60)
