import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseRegistry } from './parse-registry.ts'

const key = String.raw`HKEY_LOCAL_MACHINE\Software\Policies\Lontar`
const read = (...lines: string[]) => parseRegistry(lines.join('\r\n'), 4, { SystemRoot: String.raw`C:\Windows` })

describe('what reg.exe prints about policies', () => {
  it('texts, numbers and paths', () => {
    const { values, unreadable } = read(
      '',
      key,
      '    (Default)    REG_SZ    (value not set)',
      '    ServerUrl    REG_SZ    https://lontar.example',
      '    LockAfterMinutes    REG_DWORD    0x1e',
      '    TimestampUrl    REG_SZ    ',
      '    Proxy    REG_SZ',
      String.raw`    Path    REG_EXPAND_SZ    %systemroot%\x.dll and %Unset%`,
      String.raw`    Several    REG_MULTI_SZ    token\0p12`,
      '',
    )
    expect(unreadable).toEqual([])
    expect(values).toEqual({
      ServerUrl: 'https://lontar.example',
      LockAfterMinutes: 30,
      TimestampUrl: '',
      Proxy: '',
      Path: String.raw`C:\Windows\x.dll and %Unset%`,
      Several: ['token', 'p12'],
    })
  })

  it('a list is a key of its own, in the order of its numbers', () => {
    const entries = Array.from({ length: 11 }, (_, i) => `    ${i + 1}    REG_SZ    C:\\${i + 1}.dll`)
    const { lists } = read(
      key,
      `${key}\\TokenDrivers`,
      ...entries.toSorted(),
      `${key}\\TokenDrivers\\deeper`,
      entries[0]!,
    )
    expect(lists['TokenDrivers']).toEqual(Array.from({ length: 11 }, (_, i) => `C:\\${i + 1}.dll`))
  })

  it('a list that was taken back leaves an empty key, and is not set', () => {
    expect(read(key, `${key}\\SignerKinds`, '')).toEqual({ values: {}, lists: {}, unreadable: [] })
  })

  it('what the code page of the computer cannot show is told, not guessed; so is a type or a shape that no policy has', () => {
    const { values, lists, unreadable } = read(
      key,
      '    ServerUrl    REG_SZ    https://kant\x94r.example',
      '    LogLevel    REG_BINARY    00ff',
      '    BatchSize    REG_DWORD    0xfffffffffffffffff',
      '    Proxy    REG_SZ    https://a',
      'second line of the value',
      '    CloseToTray    REG_DWORD    0x1',
      `${key}\\SignerKinds`,
      '    1    REG_SZ    token',
      '    2    REG_DWORD    0x2',
    )
    expect(values).toEqual({ CloseToTray: 1 })
    expect(lists).toEqual({})
    expect(unreadable.toSorted()).toEqual(['BatchSize', 'LogLevel', 'Proxy', 'ServerUrl', 'SignerKinds'])
  })

  it('no output, however hostile, stops it', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        key,
        `${key}\\SignerKinds`,
        'HKEY_',
        '    ',
        'REG_SZ',
        'REG_DWORD',
        '0x',
        '__proto__',
        '\r\n',
        '\\0',
      ),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const { values, lists } = parseRegistry(pieces.join(''), 4, {})
        expect(Object.getPrototypeOf(values)).toBe(Object.prototype)
        for (const list of Object.values(lists)) expect(list.every((one) => typeof one === 'string')).toBe(true)
      }),
    )
  })

  it('long output takes no long time', () => {
    expect(read(`    ${' '.repeat(500_000)}REG_SZ${' '.repeat(400_000)}`).values).toEqual({})
  })
})
