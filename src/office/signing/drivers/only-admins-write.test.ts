import { chmodSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isInstalledOnWindows, onlyAdminsWrite } from './only-admins-write.ts'

describe('where a driver that a person names may lie', () => {
  it.runIf(process.platform === 'linux')('is where the system’s own libraries lie', () => {
    expect(onlyAdminsWrite('/bin/sh')).toBe(true)
  })

  describe.runIf(process.platform !== 'win32')('is not where others may write', () => {
    let dir: string
    beforeAll(() => (dir = mkdtempSync(join(tmpdir(), 'lontar-driver-'))))
    afterAll(() => rmSync(dir, { recursive: true, force: true }))

    it('as among temporary files', () => {
      const saved = join(dir, 'libtoken.so')
      writeFileSync(saved, 'unduhan')
      chmodSync(saved, 0o644)
      expect(onlyAdminsWrite(saved)).toBe(false)
    })

    it('nor where a link leads from a good place to such a one, or a file is missing', () => {
      symlinkSync(join(dir, 'libtoken.so'), join(dir, 'tautan.so'))
      expect(onlyAdminsWrite(join(dir, 'tautan.so'))).toBe(false)
      expect(onlyAdminsWrite(join(dir, 'tidak-ada.so'))).toBe(false)
    })
  })

  it('is on Windows a program folder, or System32 itself', () => {
    const env = {
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)\\',
      SystemRoot: 'C:\\WINDOWS',
    }
    for (const good of [
      'C:\\Program Files\\Pembuat Contoh\\token.dll',
      'c:\\program files (x86)\\Pembuat\\token.dll',
      'C:\\Windows\\System32\\eToken.dll',
      'C:\\Windows\\SysWOW64\\eToken.dll',
    ])
      expect(isInstalledOnWindows(good, env), good).toBe(true)
    for (const bad of [
      'C:\\Users\\arya\\Downloads\\token.dll',
      'C:\\Program Files\\..\\Users\\arya\\token.dll',
      'C:\\Program Files Palsu\\token.dll',
      'C:\\Windows\\System32\\spool\\drivers\\color\\token.dll',
      'C:\\Windows\\Temp\\token.dll',
      '\\\\server\\bersama\\token.dll',
      'D:\\token.dll',
    ])
      expect(isInstalledOnWindows(bad, env), bad).toBe(false)
  })
})
