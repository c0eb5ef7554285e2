import { useOfficeAction } from '../../bridge/use-office.ts'
import { useTellError } from '../../parts/announcer.tsx'

/** Locks Lontar. What is being typed leaves its field first, so that it is saved. */
export const useLock = (): (() => void) => {
  const lock = useOfficeAction('session.lock')
  const tellError = useTellError()
  return () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    lock.mutateAsync({}).catch(tellError)
  }
}
