import { useEffectEvent, useLayoutEffect } from 'react'
import type { NewWorkCall } from '../../protocol/desktop/new-work.ts'
import { useBegin } from '../new-work/use-begin.ts'

/** `false`: the key is another’s here. */
export type Shortcuts = Record<string, (event: KeyboardEvent) => unknown>

/**
 * Keys of a screen while it is shown: `{ 'p': give, 'Ctrl+k': open }`. They rest while a person types, while a dialog
 * or menu is open, and for keys that the focused control needs itself. Where they begin new work and none may begin, they say why.
 */
export const useShortcuts = (
  shortcuts: Shortcuts,
  options: { enabled?: boolean; begins?: NewWorkCall | undefined } = {},
): void => {
  const { enabled = true, begins } = options
  const begin = useBegin()
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const action = shortcuts[nameOf(event)]
    if (!action || isTaken(event)) return
    if (begin(begins, () => action(event)) !== false) event.preventDefault()
  })
  // In the moment in which the screen is there: whoever sees it may press its keys.
  useLayoutEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [enabled])
}

/** Letters are lower case; Command counts as Ctrl; Shift is named only with letters and named keys, as `?` already holds it. */
export const nameOf = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string => {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  const named = /^([a-z]|[A-Z][a-zA-Z]+| )$/.test(key)
  const parts = [
    event.ctrlKey || event.metaKey ? 'Ctrl' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && named ? 'Shift' : '',
  ]
  return [...parts.filter((part) => part !== ''), key === ' ' ? 'Space' : key].join('+')
}

const isTaken = (event: KeyboardEvent): boolean => {
  const target = event.target instanceof HTMLElement ? event.target : null
  if (document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [data-trigger]')) return true
  const typing =
    target?.matches('input, textarea, select, [contenteditable="true"], [contenteditable="true"] *') ?? false
  if (typing) return !(event.ctrlKey || event.metaKey)
  if (event.key === 'Enter') return target?.matches('button, a, summary, [role="listbox"]') ?? false
  return event.key === ' ' && (target?.matches('button, summary') ?? false)
}
