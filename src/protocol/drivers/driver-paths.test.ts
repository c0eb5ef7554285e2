import { posix, win32 } from 'node:path'
import { describe, expect, test } from 'vitest'
import { driverNamed, knownPaths } from './driver-paths.ts'
import { knownDrivers } from './known-drivers.ts'

describe('the drivers that makers ship', () => {
  test.each([
    ['linux', posix],
    ['darwin', posix],
    ['win32', win32],
  ] as const)('every path on %s is absolute and named once', (platform, path) => {
    const paths = knownPaths(platform, {}).map((known) => known.path)
    expect(paths.filter((one) => !path.isAbsolute(one) || one.includes('{'))).toEqual([])
    expect(new Set(paths).size).toBe(paths.length)
  })

  test('Windows’ own folders are those of the machine', () => {
    const env = { SystemRoot: 'D:\\Win', ProgramW6432: 'E:\\Apps' }
    const paths = knownPaths('win32', env).map((known) => known.path)
    expect(paths).toContain('D:\\Win\\System32\\eTPKCS11.dll')
    expect(paths).toContain('E:\\Apps\\OpenSC Project\\OpenSC\\pkcs11\\opensc-pkcs11.dll')
  })

  test('a copy in another folder is known by its name', () => {
    expect(driverNamed('/opt/dinas/libeTPkcs11.so')?.id).toBe('safenet-etoken')
    expect(driverNamed('C:\\Token\\EPS2003CSP11.DLL')?.id).toBe('feitian-epass2003')
    expect(driverNamed('/opt/dinas/libpkcs11.so')).toBeNull()
  })

  test('answers to reset are whole bytes, and words are in small letters', () => {
    for (const { atrs, knownBy } of knownDrivers) {
      for (const atr of atrs) expect(atr).toMatch(/^(?:[0-9a-f.]{2})+$/)
      for (const word of knownBy) expect(word).toBe(word.toLowerCase())
    }
  })
})
