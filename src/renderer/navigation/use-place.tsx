import {
  createContext,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { formatPlace, parsePlace, type Place } from './place.ts'

/** `replace` leaves no step in the history: for walking through a list letter by letter. */
export type Go = (place: Place, options?: { replace?: boolean }) => void

const Context = createContext<{ place: Place; go: Go } | null>(null)

export const PlaceProvider = ({ children }: { children: ReactNode }) => {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  const place = useMemo(() => parsePlace(hash), [hash])
  const go = useCallback<Go>((next, { replace = false } = {}) => show(formatPlace(next), replace), [])
  useLayoutEffect(() => {
    document.addEventListener('click', followLink)
    return () => document.removeEventListener('click', followLink)
  }, [])
  return <Context value={useMemo(() => ({ place, go }), [place, go])}>{children}</Context>
}

/** Told at once: a browser tells of a new hash only after whatever key was pressed meanwhile, and that key would act on the place left. */
const show = (address: string, replace: boolean): void => {
  if (address === location.hash) return
  history[replace ? 'replaceState' : 'pushState'](null, '', address)
  dispatchEvent(new HashChangeEvent('hashchange'))
}

const followLink = (event: MouseEvent): void => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#/"]') : null
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
  if (!link || !isPlain || event.defaultPrevented) return
  event.preventDefault()
  show(link.hash, false)
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
