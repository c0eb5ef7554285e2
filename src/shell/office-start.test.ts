import { delimiter, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgePolicies } from '../protocol/policies/judge-policies.ts'
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
    const { tokenModules, drivers } = officeStart({ dataDir: '/d' }, {})
    expect({ tokenModules, drivers }).toEqual({ tokenModules: [], drivers: { known: true, own: true } })
    expect(officeStart({ dataDir: '/d', tokenModules: ['/a.so'] }, {}).drivers.known).toBe(false)
  })

  it('what IT decided for the computer or the account stands above environment and command line', () => {
    const policies = judgePolicies({
      machine: {
        ServerUrl: 'https://mesin.example',
        LogLevel: 'warn',
        AttachmentLimitMb: 3,
        TokenDrivers: ['/opt/dinas/libtoken.so'],
        TokenDriversKnown: true,
        TokenDriversOwn: false,
      },
      user: { ServerTimeoutSeconds: 40, TimestampUrl: 'https://tsa.example', ServerUrl: 'https://orang.example' },
    })
    const env = { LONTAR_SERVER: 'https://lain.example', LONTAR_LOG: 'debug', LONTAR_TOKEN_MODULES: '/own.so' }
    const chosen = {
      serverUrl: 'https://sendiri.example',
      logLevel: 'error' as const,
      attachmentLimitBytes: 1,
      serverTimeoutSeconds: 1,
      timestampUrl: 'https://lain.example',
      tokenModules: ['/own.so'],
      drivers: { known: false, own: true },
    }
    expect(officeStart({ dataDir: '/d', ...chosen }, env, policies)).toMatchObject({
      serverUrl: 'https://mesin.example',
      logLevel: 'warn',
      attachmentLimitBytes: 3 * 1024 * 1024,
      serverTimeoutSeconds: 40,
      timestampUrl: 'https://tsa.example',
      tokenModules: ['/opt/dinas/libtoken.so'],
      drivers: { known: true, own: false },
      policies,
    })
  })

  it('what the installer was given counts until somebody says otherwise', () => {
    const policies = judgePolicies({ installed: { ServerUrl: 'https://awal.example', LogLevel: 'debug' } })
    expect(officeStart({ dataDir: '/d' }, {}, policies)).toMatchObject({
      serverUrl: 'https://awal.example',
      logLevel: 'debug',
    })
    expect(officeStart({ dataDir: '/d' }, { LONTAR_SERVER: 'https://lain.example' }, policies).serverUrl).toBe(
      'https://lain.example',
    )
  })

  it('fits into the start of a process on Windows, whatever IT wrote', () => {
    const paths = Array.from({ length: 20 }, (_, i) => `C:\\${'d'.repeat(250)}\\${i}.dll`)
    const strange = Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`${'\u0001'.repeat(300)}${i}`, 1]))
    const policies = judgePolicies({ machine: { TokenDrivers: paths, ...strange }, user: strange })
    const start = officeStart({ dataDir: 'C:\\d' }, {}, policies)
    expect(start.tokenModules).toHaveLength(20)
    expect(JSON.stringify(JSON.stringify(start)).length).toBeLessThan(32_000)
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
