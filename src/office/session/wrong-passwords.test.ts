import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { personAttempts } from '../../domain/attempts.ts'
import { LontarError, type ErrorCode } from '../../protocol/errors/lontar-error.ts'
import { tryPassword } from './wrong-passwords.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-attempts-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const now = new Date('2026-11-23T02:00:00Z')
const endsWith = (code: ErrorCode) => () => Promise.reject(new LontarError(code))
const tryOften = async (code: ErrorCode): Promise<void> => {
  for (let n = 0; n < personAttempts.free; n++) {
    await expect(tryPassword(dir, now, endsWith(code))).rejects.toMatchObject({ code })
  }
}

it('guesses have to wait', async () => {
  await tryOften('password_wrong')
  await expect(tryPassword(dir, now, async () => 'terbuka')).rejects.toMatchObject({ code: 'too_many_attempts' })
})

it.each(['disk_full', 'store_in_use'] as const)(
  '%s is no guess: once it is over, the door opens at once',
  async (code) => {
    await tryOften(code)
    expect(await tryPassword(dir, now, async () => 'terbuka')).toBe('terbuka')
  },
)
