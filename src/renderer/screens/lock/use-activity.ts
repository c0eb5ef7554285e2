import { useEffect } from 'react'
import { useBridge } from '../../bridge/bridge-context.tsx'
import { callOffice } from '../../bridge/call-office.ts'

const everyMs = 15_000

/** Tells the office now and then that somebody is at the keys, and nothing else. When it locks is for the office to decide. */
export const useActivity = (): void => {
  const bridge = useBridge()
  useEffect(() => {
    let told = -Infinity
    const tell = () => {
      if (performance.now() - told < everyMs) return
      told = performance.now()
      callOffice(bridge, 'session.touch', {}).catch(() => undefined)
    }
    const kinds = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
    for (const kind of kinds) window.addEventListener(kind, tell, { passive: true, capture: true })
    return () => kinds.forEach((kind) => window.removeEventListener(kind, tell, { capture: true }))
  }, [bridge])
}
