import { describe, expect, it } from 'vitest'
import { findBrowser } from './find-browser.ts'

describe('the browser whose window Lontar uses', () => {
  it('is the one that the person names', () => {
    expect(findBrowser(process.platform, { LONTAR_BROWSER: process.execPath })).toBe(process.execPath)
  })

  it('is not another when the named one is missing: the error says what was tried', () => {
    const wanted = '/nowhere/chromium'
    expect(() => findBrowser('linux', { LONTAR_BROWSER: wanted })).toThrow(
      expect.objectContaining({ code: 'browser_missing', params: { tried: wanted } }),
    )
  })

  it('is looked for in every program folder of Windows, Edge included', () => {
    const env = { PROGRAMFILES: '/none/Program Files', LOCALAPPDATA: '/none/Local' }
    expect(() => findBrowser('win32', env)).toThrow(
      expect.objectContaining({ params: { tried: expect.stringMatching(/Program Files.*chrome\.exe.*msedge\.exe/) } }),
    )
  })
})
