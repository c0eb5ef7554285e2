import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react'
import styles from './announcer.module.css'

const Context = createContext<(text: string) => void>(() => undefined)

/** Says in a line what has just been done, to eyes and to screen readers, without taking the focus. */
export const AnnouncerProvider = ({ children }: { children: ReactNode }) => {
  const [said, setSaid] = useState<{ text: string; at: number } | null>(null)
  const announce = useCallback((text: string) => setSaid({ text, at: Date.now() }), [])
  useEffect(() => {
    if (!said) return
    const timer = setTimeout(() => setSaid(null), 5000)
    return () => clearTimeout(timer)
  }, [said])
  return (
    <Context value={announce}>
      {children}
      <output className={styles.place} aria-live="polite">
        {said && (
          <span key={said.at} className={styles.note}>
            {said.text}
          </span>
        )}
      </output>
    </Context>
  )
}

export const useAnnounce = (): ((text: string) => void) => useContext(Context)
