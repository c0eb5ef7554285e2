import type { SyncStatus } from '../../../protocol/desktop-api.ts'
import type { Format } from '../../i18n/format.ts'
import type { Translate } from '../../i18n/translator.ts'

export interface StatusPiece {
  id: string
  text: string
  tone: 'plain' | 'good' | 'away' | 'wrong'
}

/** The status line in words. What is nought is left out, except that "all sent" is worth saying. */
export const statusPieces = (status: SyncStatus, now: number, t: Translate, format: Format): StatusPiece[] => {
  const pieces: StatusPiece[] = [connection(status, now, t, format), waiting(status, now, t, format)]
  if (status.waitingForTimestamp > 0) {
    pieces.push({ id: 'timestamp', text: t('status.timestamp', { n: status.waitingForTimestamp }), tone: 'plain' })
  }
  if (status.needsAction > 0) {
    pieces.push({ id: 'needsAction', text: t('status.needsAction', { n: status.needsAction }), tone: 'wrong' })
  }
  if (status.online && status.problem) {
    // The server answers, yet something does not get through: the page behind this piece says what, and what to do.
    pieces.push({ id: 'problem', text: t('status.problem'), tone: 'wrong' })
  }
  const minutes = clockMinutes(status)
  if (minutes > 0) pieces.push({ id: 'clock', text: t('status.clock', { n: minutes }), tone: 'wrong' })
  return pieces
}

/** Whole minutes by which the computer's clock is off; less than one does not matter to anybody. */
export const clockMinutes = (status: SyncStatus): number => Math.floor(Math.abs(status.clockOffsetSeconds ?? 0) / 60)

const connection = (status: SyncStatus, now: number, t: Translate, format: Format): StatusPiece => {
  if (status.online) {
    const text = status.syncing ? `${t('status.online')}, ${t('status.syncing')}` : t('status.online')
    return { id: 'connection', text, tone: 'good' }
  }
  const text =
    status.offlineSince === null
      ? t('status.offline')
      : t('status.offlineSince', { time: format.since(status.offlineSince, now) })
  return { id: 'connection', text, tone: 'away' }
}

const waiting = (status: SyncStatus, now: number, t: Translate, format: Format): StatusPiece => {
  const n = status.waiting
  if (n === 0) return { id: 'waiting', text: t('status.nothingWaiting'), tone: 'plain' }
  const text =
    status.oldestWaiting === null
      ? t('status.waiting', { n })
      : t('status.waitingOldest', { n, age: format.age(status.oldestWaiting, now) })
  return { id: 'waiting', text, tone: 'plain' }
}
