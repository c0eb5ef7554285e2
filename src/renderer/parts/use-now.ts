import { useSyncExternalStore } from 'react'

const everyMs = 30_000
const tick = () => Math.floor(Date.now() / everyMs) * everyMs

const subscribe = (changed: () => void): (() => void) => {
  const timer = setInterval(changed, everyMs)
  return () => clearInterval(timer)
}

/** The time in milliseconds, renewed twice a minute so that ages stay true while a screen stands open. */
export const useNow = (): number => useSyncExternalStore(subscribe, tick)
