import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judgePolicies } from '../../src/protocol/policies/judge-policies.ts'
import { registryKeys, registryPolicies } from '../../src/shell/policies/registry-policies.ts'

/** Policies as IT writes them, read by a real reg.exe: Wine's own, in a Windows of its own. */
const env = { ...process.env, WINEDEBUG: '-all', WINEDLLOVERRIDES: 'mscoree=;mshtml=', WINEPREFIX: '' }
/** Writes keys as an exported .reg file lists them, all in one go; `null` takes a value away. */
const write = async (keys: Record<string, Record<string, string | number | null>>) => {
  const line = ([name, value]: [string, string | number | null]) =>
    `"${name}"=${typeof value === 'number' ? `dword:${value.toString(16).padStart(8, '0')}` : value === null ? '-' : JSON.stringify(value)}`
  const lines = Object.entries(keys).flatMap(([key, values]) => [
    `[${whole(key)}]`,
    ...Object.entries(values).map(line),
    '',
  ])
  const file = join(env.WINEPREFIX, 'drive_c', 'set.reg')
  writeFileSync(file, `\uFEFF${['Windows Registry Editor Version 5.00', '', ...lines].join('\r\n')}`, 'utf16le')
  await promisify(execFile)('wine', ['reg', 'import', String.raw`C:\set.reg`, '/reg:64'], { env })
}
const whole = (key: string) => key.replace(/^HKLM/, 'HKEY_LOCAL_MACHINE').replace(/^HKCU/, 'HKEY_CURRENT_USER')
const read = async () => {
  const { raw, problems } = await registryPolicies(env, ['wine', 'reg'])
  return judgePolicies(raw, problems)
}

const hasWine = (() => {
  try {
    execFileSync('wine', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    console.log('The registry of Wine was not asked: wine is not installed.')
    return false
  }
})()

describe.runIf(hasWine)('policies in the registry', () => {
  const { machine, user, installed } = registryKeys
  const drivers = Array.from({ length: 11 }, (_, i) => `C:\\token\\${i + 1}.dll`)

  beforeAll(async () => {
    env.WINEPREFIX = mkdtempSync(join(tmpdir(), 'lontar-wine-'))
    await promisify(execFile)('wineboot', ['--init'], { env })
  })

  afterAll(async () => {
    await promisify(execFile)('wineserver', ['-k'], { env }).catch(() => {})
    await promisify(execFile)('wineserver', ['-w'], { env }).catch(() => {})
    rmSync(env.WINEPREFIX, { recursive: true, force: true, maxRetries: 5 })
  })

  it('a computer on which IT set nothing is as usual', async () => {
    expect(await read()).toMatchObject({ from: {}, problems: [] })
  })

  it('a value of each form, from computer, account and installer', async () => {
    await write({
      [installed]: {
        ServerUrl: 'https://awal.example',
        BackupsKept: 3,
      },
      [String.raw`${installed}\Setup`]: { InstallDir: String.raw`C:\Program Files\Lontar`, DesktopShortcut: 1 },
      [user]: { serverurl: 'https://orang.example', LogLevel: 'debug' },
      [machine]: { ServerUrl: 'https://mesin.example', LockAfterMinutes: 30, CloseToTray: 0, TimestampUrl: '' },
      [String.raw`${machine}\TokenDrivers`]: Object.fromEntries(drivers.map((path, i) => [`${i + 1}`, path])),
      [String.raw`${machine}\SignerKinds`]: { 1: 'token' },
    })
    const { values, from, problems } = await read()
    expect(problems).toEqual([])
    expect(from).toEqual({
      ServerUrl: 'machine',
      LockAfterMinutes: 'machine',
      CloseToTray: 'machine',
      TimestampUrl: 'machine',
      TokenDrivers: 'machine',
      SignerKinds: 'machine',
      LogLevel: 'user',
      BackupsKept: 'installed',
    })
    expect(values).toMatchObject({
      ServerUrl: 'https://mesin.example',
      LockAfterMinutes: 30,
      CloseToTray: false,
      TimestampUrl: null,
      TokenDrivers: drivers,
      SignerKinds: ['token'],
      LogLevel: 'debug',
      BackupsKept: 3,
    })
  })

  it('a slip of IT is told and ignored, and the next source asked', async () => {
    await write({
      [machine]: { ServerUrl: 'https://kantör.example', LockAfterMinutes: '30', LockAfterMinute: 30 },
      [String.raw`${machine}\SignerKinds`]: { 1: null },
    })
    const { values, from, problems } = await read()
    expect(values).toMatchObject({ ServerUrl: 'https://orang.example', LockAfterMinutes: 15 })
    expect(from).not.toHaveProperty('SignerKinds')
    expect(problems.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
      { source: 'machine', name: 'LockAfterMinute', problem: 'unknown' },
      { source: 'machine', name: 'LockAfterMinutes', problem: 'invalid' },
      { source: 'machine', name: 'ServerUrl', problem: 'unreadable' },
    ])
  })
})
