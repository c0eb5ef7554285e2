import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { LetterContent } from '../../../domain/letter.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { useBridge } from '../../bridge/bridge-context.tsx'
import { callOffice } from '../../bridge/call-office.ts'
import { queryKey, refreshAfter } from '../../bridge/refresh.ts'
import { createDraftKeeper, type DraftKeeper, type DraftState, type SaveDraft } from './draft-keeper.ts'

/** A letter's content as it is being written: saved by itself, also when the screen is left or the window goes away. */
export const useDraft = (id: string, content: LetterContent): [DraftState, DraftKeeper] => {
  const bridge = useBridge()
  const queries = useQueryClient()
  const [keeper] = useState(() => {
    const save: SaveDraft = async (change) => {
      try {
        const detail = await callOffice(bridge, 'letters.edit', { id, content: change })
        // An answer to a question asked before this edit would bring back the old text.
        await queries.cancelQueries({ queryKey: queryKey('letters.get', { id }) })
        refreshAfter(queries, 'letters.edit', { id }, detail)
        return { ok: true, content: detail.letter.content }
      } catch (error) {
        return { ok: false, error: LontarError.from(error).toMessage() }
      }
    }
    return createDraftKeeper(content, save)
  })
  const state = useSyncExternalStore(keeper.subscribe, keeper.state)

  useEffect(() => keeper.receive(content), [keeper, content])
  useEffect(() => {
    const flush = () => void keeper.flush()
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [keeper])
  return [state, keeper]
}
