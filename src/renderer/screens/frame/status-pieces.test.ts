import { expect, test } from 'vitest'
import type { SyncStatus } from '../../../protocol/desktop-api.ts'
import { formatFor } from '../../i18n/format.ts'
import { translatorFor } from '../../i18n/translator.ts'
import { calmStatus } from '../sync/testing/calm-status.ts'
import { statusPieces } from './status-pieces.ts'

const t = translatorFor('id')
const now = Date.parse('2026-11-21T03:00:00Z')
const words = (change: Partial<SyncStatus>) =>
  statusPieces({ ...calmStatus, ...change }, now, t, formatFor('id', t)).map((piece) => piece.text)

test('online with nothing to send the line is short', () => {
  expect(words({})).toEqual(['daring', 'semua terkirim', 'baru saja bertukar data'])
})

test('on the ferry the leader sees since when, how much and how old', () => {
  const ferry = {
    online: false,
    offlineSince: '2026-11-21T00:12:00Z',
    waiting: 3,
    oldestWaiting: '2026-11-21T01:00:00Z',
    waitingForTimestamp: 2,
    lastExchange: '2026-11-21T00:00:00Z',
  }
  expect(words(ferry)).toEqual([
    'luring sejak 08.12',
    '3 menunggu dikirim, tertua 2 jam',
    '2 menunggu stempel waktu',
    'bertukar data 3 jam lalu',
  ])
})

test('a rejected step and a wrong clock are told, a clock within two minutes is not', () => {
  expect(words({ needsAction: 1, clockOffsetSeconds: -150 })).toEqual([
    'daring',
    'semua terkirim',
    '1 perlu tindakan',
    'jam komputer lambat 2 menit',
    'baru saja bertukar data',
  ])
  expect(words({ clockOffsetSeconds: 119 })).toEqual(words({}))
  expect(words({ clockOffsetSeconds: null })).toEqual(words({}))
})

test('the server answers, yet something does not get through', () => {
  const problem = { code: 'timestamp_refused' as const, params: { reason: 'expired' } }
  expect(words({ problem, waitingForTimestamp: 1 })).toEqual([
    'daring',
    'semua terkirim',
    '1 menunggu stempel waktu',
    'ada yang belum tersampaikan',
    'baru saja bertukar data',
  ])
  expect(words({ online: false, problem: { code: 'server_unreachable', params: {} } })).not.toContain(
    'ada yang belum tersampaikan',
  )
})

test('paused, the line says so instead of a connection, and never hides how old the oldest step is', () => {
  const paused = {
    settings: { paused: true, saveData: true, notices: true },
    waiting: 1,
    oldestWaiting: '2026-11-20T03:00:00Z',
  }
  expect(words(paused)).toEqual([
    'sinkronisasi dijeda',
    '1 menunggu dikirim, tertua 1 hari',
    'hemat data',
    'baru saja bertukar data',
  ])
})
