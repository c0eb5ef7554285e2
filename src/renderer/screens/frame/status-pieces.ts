import type { SyncStatus } from '../../../protocol/desktop-api.ts'
import type { Format } from '../../i18n/format.ts'
import type { Translate } from '../../i18n/translator.ts'
import { clockWords } from './clock-words.ts'

export interface StatusPiece {
  id: string
  text: string
  tone: 'plain' | 'good' | 'away' | 'wrong'
}

/** The status line in words. What is nought is left out, except that "all sent" is worth saying. */
export const statusPieces = (status: SyncStatus, now: number, t: Translate, format: Format): StatusPiece[] => {
  const clock = clockWords(status, t, format)
  return [
    connection(status, now, t, format),
    waiting(status, now, t, format),
    ...some(status.waitingForTimestamp, (n) => ({
      id: 'timestamp',
      text: t('status.timestamp', { n }),
      tone: 'plain' as const,
    })),
    ...some(status.needsAction, (n) => ({
      id: 'needsAction',
      text: t('status.needsAction', { n }),
      tone: 'wrong' as const,
    })),
    // The server answers, yet something does not get through: the page behind this piece says what, and what to do.
    ...piece(status.online && status.problem !== null, 'problem', t('status.problem'), 'wrong'),
    ...piece(status.outdated !== null, 'outdated', t('updates.statusOutdated'), 'wrong'),
    ...piece(status.newer !== null, 'newer', t('updates.status', { version: status.newer ?? '' }), 'plain'),
    ...piece(clock !== null, 'clock', t('status.clock', { clock: clock ?? '' }), 'wrong'),
    ...piece(status.settings.saveData, 'saveData', t('status.saveData'), 'plain'),
    ...piece(status.lastExchange !== null, 'exchanged', exchanged(status.lastExchange ?? '', now, t, format), 'plain'),
  ]
}

const piece = (isTrue: boolean, id: string, text: string, tone: StatusPiece['tone']): StatusPiece[] =>
  isTrue ? [{ id, text, tone }] : []

const some = (n: number, make: (n: number) => StatusPiece): StatusPiece[] => (n > 0 ? [make(n)] : [])

const connection = (status: SyncStatus, now: number, t: Translate, format: Format): StatusPiece => {
  if (status.settings.paused) return { id: 'connection', text: t('status.paused'), tone: 'away' }
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

const exchanged = (at: string, now: number, t: Translate, format: Format): string =>
  now - Date.parse(at) < 60_000 ? t('status.exchangedNow') : t('status.exchanged', { age: format.age(at, now) })
