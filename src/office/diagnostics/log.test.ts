import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { createLog } from './log.ts'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-log-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))
const file = () => join(dir, 'office.log')
const lines = () =>
  readFileSync(file(), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object)

test('what failed is written in its order, with the cause only where nobody foresaw it', async () => {
  const log = createLog({ dataDir: dir, logLevel: 'info' })
  log.failure('letters.get', new LontarError('letter_unknown', { name: 'rahasia' }))
  log.failure('letters.list', LontarError.from(new RangeError('beyond')))
  await vi.waitFor(() => expect(lines()).toHaveLength(2), 5_000)
  expect(lines()).toMatchObject([
    { call: 'letters.get', code: 'letter_unknown', msg: 'refused' },
    {
      call: 'letters.list',
      code: 'internal',
      msg: 'failed',
      stack: expect.stringContaining('RangeError: beyond') as string,
    },
  ])
  expect(readFileSync(file(), 'utf8')).not.toContain('rahasia')
})

test('a log that cannot be opened stops nobody, and is written again once it can', async () => {
  mkdirSync(file())
  const log = createLog({ dataDir: dir, logLevel: 'info' })
  // So that the refused attempt is over before the way is cleared.
  await import('pino')
  log.failure('letters.get', new LontarError('disk_full'))
  await new Promise((resolve) => setTimeout(resolve, 50))
  rmSync(file(), { recursive: true })
  log.failure('letters.list', new LontarError('letter_unknown'))
  await vi.waitFor(() => expect(lines()).toMatchObject([{ call: 'letters.list', code: 'letter_unknown' }]), 5_000)
})
