import { useEffectEvent, useLayoutEffect } from 'react'
import { useOfficeAction, useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useBegin } from '../../new-work/use-begin.ts'
import { useAnnounce, useTellError } from '../../parts/announcer.tsx'

/** “Urungkan”: there as long as the step has not left this computer, also by Ctrl+Z. */
export const UndoButton = ({ id }: { id: string }) => {
  const { data } = useOfficeQuery('letters.get', { id })
  return data?.undo ? <Undo id={id} /> : null
}

const Undo = ({ id }: { id: string }) => {
  const t = useText()
  const announce = useAnnounce()
  const tellError = useTellError()
  const undo = useOfficeAction('letters.undo')
  const begin = useBegin()
  const take = () =>
    begin('letters.undo', () => undo.mutate({ id }, { onSuccess: () => announce(t('undo.done')), onError: tellError }))
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey
    // What is being typed is taken back by the field itself.
    const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable] *')
    if (!isUndo || isTyping || event.defaultPrevented) return
    event.preventDefault()
    take()
  })
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  return (
    <button type="button" onClick={take} disabled={undo.isPending} aria-keyshortcuts="Control+Z">
      {t('undo.do')}
    </button>
  )
}
