import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { ErrorMessage } from '../../protocol/errors/lontar-error.ts'
import { useText } from '../i18n/text-context.tsx'
import { Button } from './button.tsx'
import { ErrorPanel } from './error-panel.tsx'
import styles from './announcer.module.css'

interface Announcer {
  /** `action`: a button beside the words, for as long as they stand. */
  announce: (text: string, action?: ReactNode) => void
  tellError: (error: ErrorMessage) => void
  /** What stands there goes at once. */
  clear: () => void
}

const Context = createContext<Announcer>({
  announce: () => undefined,
  tellError: () => undefined,
  clear: () => undefined,
})
const shownMs = 5000
/** Whoever is to decide something needs longer than who only reads. */
const shownWithActionMs = 10_000

/**
 * Says in a line what has just been done, to eyes and to screen readers, without taking the focus. An error that has no
 * place of its own on the screen stands there until it is closed.
 */
export const AnnouncerProvider = ({ children }: { children: ReactNode }) => {
  const t = useText()
  const [said, setSaid] = useState<{ text: string; at: number; action: ReactNode } | null>(null)
  const [error, setError] = useState<ErrorMessage | null>(null)
  const announcer = useMemo(
    (): Announcer => ({
      announce: (text, action = null) => setSaid({ text, at: Date.now(), action }),
      tellError: setError,
      clear: () => {
        setSaid(null)
        setError(null)
      },
    }),
    [],
  )
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => setSaid(null), said.action === null ? shownMs : shownWithActionMs)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <Context value={announcer}>
      {children}
      <div className={styles.place}>
        <div className={said ? styles.note : undefined}>
          <output aria-live="polite">{said && <span key={said.at}>{said.text}</span>}</output>
          {said?.action}
        </div>
      </div>
      {error && (
        <div className={styles.place}>
          <div className={styles.error}>
            <ErrorPanel error={error} actions={<Button onPress={() => setError(null)}>{t('common.close')}</Button>} />
          </div>
        </div>
      )}
    </Context>
  )
}

export const useAnnounce = (): Announcer['announce'] => useContext(Context).announce
export const useTellError = (): Announcer['tellError'] => useContext(Context).tellError
export const useClearAnnounced = (): Announcer['clear'] => useContext(Context).clear
