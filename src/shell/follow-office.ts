import type { DesktopEvent, DesktopOutput } from '../protocol/desktop-api.ts'
import type { OfficeSupervisor } from './supervise-office.ts'
import { quietTray } from './tray-menu.ts'
import type { TrayState } from './tray-menu.ts'

/** What may change the numbers; each is followed by one question, however many come together. */
const telling = new Set<DesktopEvent['event']>(['letters.changed', 'sync.status', 'session.ended', 'directory.changed'])

/** Keeps the state of the tray from what the office tells anyway. `changed` is called with each new state. */
export const followOffice = (
  office: Pick<OfficeSupervisor, 'call' | 'onEvent'>,
  changed: (state: TrayState) => void,
  gatherMs = 300,
): (() => void) => {
  let state = quietTray
  let timer: NodeJS.Timeout | undefined
  const become = (next: TrayState) => {
    if (JSON.stringify(next) === JSON.stringify(state)) return
    state = next
    changed(state)
  }
  const ask = async () => {
    const counts = await office.call('letters.counts', {})
    if (!counts.ok) {
      // Something else than a closed door says nothing about the door.
      if (counts.error.code === 'not_signed_in') become(quietTray)
      else if (counts.error.code === 'session_locked') become({ ...quietTray, session: 'locked' })
      return
    }
    const status = await office.call('sync.status', {})
    if (!status.ok) return
    const { waiting, online } = status.value as DesktopOutput<'sync.status'>
    const { menunggu } = (counts.value as DesktopOutput<'letters.counts'>).counts
    become({ session: 'open', waitingForMe: menunggu, toSend: waiting, online })
  }
  const stop = office.onEvent(({ event }) => {
    if (!telling.has(event)) return
    clearTimeout(timer)
    timer = setTimeout(() => void ask(), gatherMs)
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}
