import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { IntakeFields, IntakeItem } from '../../../protocol/desktop/intake-calls.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'

const pauseMs = 400

/**
 * The fields of a paper: what was typed stands at once and is kept by the office after a pause; what nobody has typed in follows
 * what the office reads from the paper.
 */
export const useIntakeFields = (item: IntakeItem) => {
  const { mutateAsync: change } = useOfficeAction('intake.change')
  const [typed, setTyped] = useState<Partial<IntakeFields>>({})
  const unsaved = useRef<Partial<IntakeFields>>({})
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const flush = async () => {
    clearTimeout(timer.current)
    const fields = unsaved.current
    unsaved.current = {}
    if (Object.keys(fields).length > 0) await change({ id: item.id, fields })
  }
  const flushOnLeaving = useEffectEvent(() => void flush().catch(() => undefined))
  useEffect(() => () => flushOnLeaving(), [])
  return {
    fields: { ...item.fields, ...typed },
    isGuess: (name: keyof IntakeFields) => item.guessed.includes(name) && !(name in typed),
    set(fields: Partial<IntakeFields>) {
      setTyped((before) => ({ ...before, ...fields }))
      unsaved.current = { ...unsaved.current, ...fields }
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush().catch(() => undefined), pauseMs)
    },
    flush,
  }
}
