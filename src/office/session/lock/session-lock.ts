import type { Happening } from '../../../protocol/process-api.ts'
import type { LockRules } from './lock-rules.ts'

/** Whether whoever is signed in may be shown anything. The office decides; the screens only tell it that somebody is there. */
export interface SessionLock {
  /** Asked with every call: an hour's sleep may just have ended, and no timer have run. */
  isLocked(): boolean
  /** Locked less than so long ago: what was typed in the last moment may still be saved. */
  justLocked(): boolean
  touch(): void
  lock(): void
  unlock(): void
  happened(what: Happening): void
  /** Somebody signed in: their rules, as they are at each moment. */
  begin(rules: () => LockRules): void
  /** Nobody is signed in. */
  end(): void
}

const lookEveryMs = 5000
const lastWordsMs = 3000

/**
 * @param clock two clocks in milliseconds: one that nobody sets but that may stand still while the computer sleeps, and the computer's own.
 *   Whichever has gone further counts: setting the clock back opens nothing.
 */
export const createSessionLock = (parts: {
  clock: { steady: () => number; wall: () => number }
  changed: (locked: boolean) => void
}): SessionLock => {
  const { clock, changed } = parts
  let rules: (() => LockRules) | null = null
  let locked = false
  let lockedAt = 0
  let touched = { steady: 0, wall: 0 }
  let timer: NodeJS.Timeout | undefined

  const note = () => (touched = { steady: clock.steady(), wall: clock.wall() })
  const set = (next: boolean) => {
    if (!rules || locked === next) return
    locked = next
    if (next) lockedAt = clock.steady()
    else note()
    changed(next)
  }
  const idleMs = () => Math.max(clock.steady() - touched.steady, clock.wall() - touched.wall)
  const look = () => {
    const minutes = rules?.().minutes ?? 0
    if (!locked && minutes > 0 && idleMs() >= minutes * 60_000) set(true)
  }
  return {
    isLocked() {
      look()
      return locked
    },
    justLocked: () => locked && clock.steady() - lockedAt < lastWordsMs,
    touch() {
      look()
      if (!locked) note()
    },
    lock: () => set(true),
    unlock: () => set(false),
    happened(what) {
      if ((what === 'screen_locked' || what === 'suspending') && rules?.().withScreen) set(true)
      look()
    },
    begin(next) {
      rules = next
      locked = false
      note()
      clearInterval(timer)
      timer = setInterval(look, lookEveryMs)
      timer.unref()
    },
    end() {
      rules = null
      locked = false
      clearInterval(timer)
    },
  }
}
