import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Store } from '../store/store.ts'
import { isWhole } from './check-copy.ts'
import { isDamage } from './is-damage.ts'
import { quickCheck } from './quick-check.ts'

/**
 * The first list comes before it. Then a slice of work, and a rest of several times as long: whoever types meanwhile feels nothing.
 * Milliseconds. [guess]
 */
const rhythm = { firstMs: 3000, sliceMs: 8, restMs: 24 }

/**
 * The quick check of a store that was just opened, beside the work, in its own connection. What it finds is told as any damage that is
 * met in the middle of the work.
 *
 * @returns what stops it, before the store is closed
 */
export const checkAtStart = (parts: {
  store: Store
  now: () => Date
  damaged: () => void
  failed: (error: LontarError) => void
  /** How long each slice took: for measurements. */
  took?: (ms: number) => void
  over?: () => void
}): (() => void) => {
  const { store, now } = parts
  const { facts } = store
  const begin = () => quickCheck({ ...store.looking(isWhole), from: facts.get('quickCheck')?.on ?? null })
  let looking: ReturnType<typeof begin> | null = null

  const slice = (): boolean => {
    looking ??= begin()
    const until = performance.now() + rhythm.sliceMs
    for (;;) {
      const step = looking.next()
      if (step.done) {
        const { damaged, bytes, on } = step.value
        const at = now().toISOString()
        if (damaged) parts.damaged()
        else facts.set('quickCheck', { at, bytes, on, roundAt: on ? (facts.get('quickCheck')?.roundAt ?? null) : at })
        return true
      }
      if (performance.now() >= until) return false
    }
  }

  let timer: NodeJS.Timeout
  const go = () => {
    const begun = performance.now()
    let isOver = true
    try {
      isOver = slice()
    } catch (error) {
      if (isDamage(error)) parts.damaged()
      else parts.failed(LontarError.from(error))
    }
    parts.took?.(performance.now() - begun)
    if (isOver) parts.over?.()
    else timer = setTimeout(go, rhythm.restMs).unref()
  }
  timer = setTimeout(go, rhythm.firstMs).unref()
  return () => clearTimeout(timer)
}
