import { createContext, useCallback, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import { formatPlace, parsePlace, type Place } from './place.ts'

/** `replace` leaves no step in the history: for walking through a list letter by letter. */
export type Go = (place: Place, options?: { replace?: boolean }) => void

const Context = createContext<{ place: Place; go: Go } | null>(null)

export const PlaceProvider = ({ children }: { children: ReactNode }) => {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  const place = useMemo(() => parsePlace(hash), [hash])
  const go = useCallback<Go>((next, { replace = false } = {}) => {
    const address = formatPlace(next)
    if (address === location.hash) return
    // Told at once: `location.hash = …` tells only after whatever key was pressed meanwhile, and that key would act on the place left.
    history[replace ? 'replaceState' : 'pushState'](null, '', address)
    dispatchEvent(new HashChangeEvent('hashchange'))
  }, [])
  return <Context value={useMemo(() => ({ place, go }), [place, go])}>{children}</Context>
}

const subscribe = (changed: () => void): (() => void) => {
  addEventListener('hashchange', changed)
  return () => removeEventListener('hashchange', changed)
}

const usePlaceContext = () => {
  const context = useContext(Context)
  if (!context) throw new Error('PlaceProvider is missing')
  return context
}

export const usePlace = (): Place => usePlaceContext().place
export const useGo = (): Go => usePlaceContext().go
