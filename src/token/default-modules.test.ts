import { posix, win32 } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultModules } from './default-modules.ts'

describe('well-known drivers', () => {
  test.each([
    ['linux', posix],
    ['darwin', posix],
    ['win32', win32],
  ] as const)('every path on %s is absolute and named once', (platform, path) => {
    const paths = defaultModules(platform, {})
    expect(paths.filter((one) => !path.isAbsolute(one) || one.includes('{'))).toEqual([])
    expect(new Set(paths).size).toBe(paths.length)
  })

  test('Windows’ own folders are those of the machine', () => {
    const paths = defaultModules('win32', { SystemRoot: 'D:\\Win', ProgramW6432: 'E:\\Apps' })
    expect(paths).toContain('D:\\Win\\System32\\eTPKCS11.dll')
    expect(paths).toContain('E:\\Apps\\OpenSC Project\\OpenSC\\pkcs11\\opensc-pkcs11.dll')
  })
})
