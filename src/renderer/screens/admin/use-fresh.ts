import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DesktopCall } from '../../../protocol/desktop-api.ts'

/** Asks again what only the server knows: whenever a screen opens, and when `reason` is another. No event tells of it. */
export const useFresh = (name: DesktopCall, reason?: unknown): void => {
  const queries = useQueryClient()
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another reason is why it is asked again
  useEffect(() => void queries.invalidateQueries({ queryKey: [name] }), [queries, name, reason])
}
