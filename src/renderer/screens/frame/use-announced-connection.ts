import { useEffect, useRef } from 'react'
import type { SyncStatus } from '../../../protocol/desktop-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'

/** Says once when the server is gone or back; the line itself is silent, for its ages change all the time. */
export const useAnnouncedConnection = (status: SyncStatus | undefined): void => {
  const t = useText()
  const announce = useAnnounce()
  const before = useRef<boolean | null>(null)
  // The first round has not been: the line says offline, but nothing has changed.
  const isKnown = status !== undefined && (status.online || status.offlineSince !== null)
  const online = status?.online ?? false
  useEffect(() => {
    if (!isKnown) return
    if (before.current !== null && before.current !== online)
      announce(t(online ? 'status.nowOnline' : 'status.nowOffline'))
    before.current = online
  }, [isKnown, online, announce, t])
}
