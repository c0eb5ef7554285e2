import type { SyncStatus } from '../../../../protocol/desktop-api.ts'

/** All is sent, the server answers, the clock is right. */
export const calmStatus: SyncStatus = {
  online: true,
  offlineSince: null,
  waiting: 0,
  oldestWaiting: null,
  waitingForTimestamp: 0,
  needsAction: 0,
  lastExchange: '2026-11-21T02:59:50Z',
  clockOffsetSeconds: 3,
  syncing: false,
  transfer: null,
  settings: { paused: false, saveData: false, notices: true },
  problem: null,
  outdated: null,
  newer: null,
}
