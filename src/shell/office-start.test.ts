import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { localDataDir } from './data-dir.ts'
import { errorWords } from './error-words.ts'
import { officeStart, usualServerUrl } from './office-start.ts'

describe('how a shell tells the office where it lives', () => {
  it('needs nothing but a folder', () => {
    expect(officeStart({ dataDir: '/d' }, {})).toMatchObject({
      dataDir: '/d',
      serverUrl: usualServerUrl,
      tokenModules: [],
      logLevel: 'info',
    })
  })

  it('takes what IT set in the environment, and what a person gave on the command line before it', () => {
    const env = { LONTAR_SERVER: 'https://lontar.example', LONTAR_TOKEN_MODULES: ['/a.so', '/b.so'].join(delimiter) }
    expect(officeStart({ dataDir: '/d' }, env)).toMatchObject({
      serverUrl: 'https://lontar.example',
      tokenModules: ['/a.so', '/b.so'],
    })
    expect(officeStart({ dataDir: '/d', serverUrl: 'https://lain.example' }, env).serverUrl).toBe(
      'https://lain.example',
    )
  })

  it('looks for the drivers that makers install where nobody names others', () => {
    const policy = { drivers: ['/opt/dinas/libtoken.so'], known: true, own: false }
    expect(officeStart({ dataDir: '/d' }, {}, policy)).toMatchObject({
      tokenModules: ['/opt/dinas/libtoken.so'],
      drivers: { known: true, own: false },
    })
    expect(officeStart({ dataDir: '/d', tokenModules: [] }, {}, policy)).toMatchObject({
      tokenModules: [],
      drivers: { known: false, own: false },
    })
  })

  it('says in words which setting is wrong', () => {
    const wrong = (() => {
      try {
        return officeStart({ dataDir: '/d', serverUrl: 'bukan alamat' }, {})
      } catch (error) {
        return error
      }
    })()
    expect(errorWords(wrong, 'en').text).toContain('serverUrl')
  })

  it('keeps data in the local profile, in a folder of each shell', () => {
    const windows = { APPDATA: 'C:\\Users\\sari\\AppData\\Roaming', LOCALAPPDATA: 'C:\\Users\\sari\\AppData\\Local' }
    expect(localDataDir('win32', windows, 'C:\\Users\\sari', 'Lontar')).toBe(join(windows.LOCALAPPDATA, 'Lontar'))
    expect(localDataDir('linux', {}, '/home/sari', 'Lontar')).toBe('/home/sari/.local/share/lontar')
    expect(localDataDir('linux', {}, '/home/sari', 'Lontar Chromium')).toBe('/home/sari/.local/share/lontar-chromium')
  })
})
