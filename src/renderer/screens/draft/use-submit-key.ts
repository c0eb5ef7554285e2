import { useEffectEvent, useLayoutEffect } from 'react'

/**
 * Ctrl+Enter (Command+Enter) wherever the focus is. It listens before anyone else: the editor would make a line break of
 * it. A screen below an open dialog leaves the key to the dialog.
 */
export const useSubmitKey = (submit: () => void, where: 'screen' | 'dialog'): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
    if (where === 'screen' && document.querySelector('[role="dialog"], [role="alertdialog"]')) return
    event.preventDefault()
    event.stopPropagation()
    if (!event.repeat) submit()
  })
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
