import { describe, expect, it } from 'vitest'
import { quietTray, staysNotice, trayLanguage, trayMenu, trayTip } from './tray-menu.ts'
import type { TrayState } from './tray-menu.ts'

const working: TrayState = { session: 'open', waitingForMe: 3, toSend: 2, online: false }
const offered = (state: TrayState) => trayMenu(state, 'id').flatMap(({ id, enabled }) => (enabled ? [id] : []))

describe('the leaf in the tray', () => {
  it('says what waits and what was not sent yet', () => {
    expect(trayTip(working, 'id')).toBe('Lontar · Menunggu Anda: 3 · 2 langkah menunggu dikirim · tanpa jaringan')
    expect(trayTip({ ...working, waitingForMe: 0, toSend: 0, online: true }, 'en')).toBe('Lontar · everything sent')
    expect(trayMenu(working, 'en')[1]!.label).toBe('Waiting for you: 3')
  })

  it('offers what can be done: before the sign-in and while locked only to open and to quit', () => {
    expect(offered(working)).toEqual(['open', 'waiting', 'sync', 'lock', 'quit'])
    expect(offered(quietTray)).toEqual(['open', 'quit'])
    expect(offered({ ...working, session: 'locked' })).toEqual(['open', 'quit'])
    expect(trayTip({ ...working, session: 'locked' }, 'id')).not.toContain('3')
  })

  it('fits into what Windows shows, and every item has words in both languages', () => {
    for (const language of ['id', 'en'] as const) {
      expect(trayTip({ ...working, waitingForMe: 99_999, toSend: 99_999 }, language).length).toBeLessThan(128)
      for (const { label } of trayMenu(quietTray, language)) expect(label).not.toBe('')
      expect(staysNotice(language).body.length).toBeLessThan(200)
    }
    expect([trayLanguage('en-GB'), trayLanguage('id-ID'), trayLanguage('ban'), trayLanguage(undefined)]).toEqual([
      'en',
      'id',
      'id',
      'id',
    ])
  })
})
