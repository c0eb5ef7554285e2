import { useEffect, useRef, useState } from 'react'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { useBridge } from '../../bridge/bridge-context.tsx'
import { callOffice } from '../../bridge/call-office.ts'

const restMs = 400

export interface Kept<T> {
  /** Null until the office has said what was kept. */
  value: T | null
  change: (value: T, title?: string) => void
  error: LontarError | null
  /** No later save brings it back. */
  stop: () => void
}

/**
 * What is being written, kept on this computer by itself: also over a restart and where the screen is left half way. The office forgets it
 * when the step is done.
 */
export const useKept = <T>(key: string, empty: T): Kept<T> => {
  const bridge = useBridge()
  const [value, setValue] = useState<T | null>(null)
  const [error, setError] = useState<LontarError | null>(null)
  const [begin] = useState(empty)
  const waiting = useRef<{ body: string; title: string; timer: ReturnType<typeof setTimeout> } | null>(null)

  useEffect(() => {
    let isOver = false
    callOffice(bridge, 'permits.draft', { key })
      .then((draft) => !isOver && setValue(draft && draft.body !== '' ? (JSON.parse(draft.body) as T) : begin))
      .catch((cause: unknown) => {
        if (isOver) return
        setError(LontarError.from(cause))
        setValue(begin)
      })
    const flush = () => {
      const last = waiting.current
      if (!last) return
      clearTimeout(last.timer)
      waiting.current = null
      callOffice(bridge, 'permits.keepDraft', { key, title: last.title, body: last.body }).then(
        () => setError(null),
        (cause: unknown) => setError(LontarError.from(cause)),
      )
    }
    flushes.current = flush
    window.addEventListener('pagehide', flush)
    return () => {
      isOver = true
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [bridge, key, begin])
  const flushes = useRef<() => void>(() => undefined)

  return {
    value,
    error,
    change: (next, title = '') => {
      setValue(next)
      if (waiting.current) clearTimeout(waiting.current.timer)
      const timer = setTimeout(() => flushes.current(), restMs)
      waiting.current = { body: JSON.stringify(next), title: title.slice(0, 300), timer }
    },
    stop: () => {
      if (waiting.current) clearTimeout(waiting.current.timer)
      waiting.current = null
    },
  }
}
