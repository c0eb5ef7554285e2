import { boxPlace } from '../../navigation/place.ts'
import { useGo, usePlace } from '../../navigation/use-place.tsx'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { useTabs } from './tabs-context.tsx'
import { afterClosing, nextTab } from './tab-steps.ts'

/** Goes to a tab within the box at hand; from elsewhere into “Menunggu saya”. */
export const useShowTab = (): ((id: string | null) => void) => {
  const go = useGo()
  const place = usePlace()
  return (id) => go(place.screen === 'kotak' ? boxPlace(place.box, id, place.query) : boxPlace('menunggu', id))
}

/** Closes a tab; where it is in hand, the next one is. */
export const useCloseTab = (): ((id: string) => void) => {
  const place = usePlace()
  const show = useShowTab()
  const { ids, close } = useTabs()
  return (id) => {
    if (place.screen === 'kotak' && place.letter === id) show(afterClosing(ids, id))
    close(id)
  }
}

/** Ctrl+Enter keeps the letter in hand, Ctrl+W puts it away, Ctrl+Tab and Ctrl+1 … 9 go from one to another: from every screen. */
export const useTabKeys = (): void => {
  const place = usePlace()
  const show = useShowTab()
  const closeTab = useCloseTab()
  const { ids, keep } = useTabs()
  const current = place.screen === 'kotak' ? place.letter : null
  const step = (by: 1 | -1) => {
    const id = nextTab(ids, current, by)
    if (id !== undefined) show(id)
  }
  const numbered = ids.slice(0, 9).map((id, index) => [`Ctrl+${index + 1}`, () => show(id)] as const)
  useShortcuts({
    ...(current === null ? {} : { 'Ctrl+Enter': () => keep(current) }),
    'Ctrl+Tab': () => step(1),
    'Ctrl+Shift+Tab': () => step(-1),
    // Taken also where there is nothing to close: else the browser under the app would close its window.
    'Ctrl+w': () => {
      if (current === null) return
      if (ids.includes(current)) closeTab(current)
      else show(null)
    },
    ...Object.fromEntries(numbered),
  })
}
