import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

test('what failed is written in its order, with the cause only where nobody foresaw it', () => {
  const log = createLog({ dataDir: dir, logLevel: 'info', deviceName: 'komputer-uji' })
  log.failure('letters.get', new LontarError('letter_unknown', { name: 'rahasia' }))
  log.failure('letters.list', LontarError.from(new RangeError('beyond')))
  expect(lines()).toMatchObject([
    { call: 'letters.get', code: 'letter_unknown', event: 'refused' },
    {
      call: 'letters.list',
      code: 'internal',
      event: 'failed',
      stack: expect.stringContaining('RangeError: beyond') as string,
    },
  ])
  expect(readFileSync(file(), 'utf8')).not.toContain('rahasia')
})

test('a log that cannot be opened stops nobody, and is written again once it can', () => {
  mkdirSync(file())
  const log = createLog({ dataDir: dir, logLevel: 'info', deviceName: 'komputer-uji' })
  log.failure('letters.get', new LontarError('disk_full'))
  rmSync(file(), { recursive: true })
  log.failure('letters.list', new LontarError('letter_unknown'))
  expect(lines()).toMatchObject([{ call: 'letters.list', code: 'letter_unknown' }])
})

test('what an unforeseen error says tells of no person', () => {
  const log = createLog({ dataDir: dir, logLevel: 'info', deviceName: 'laptop-made' })
  const place = join(homedir(), 'Lontar/profiles/p-made-198001012005011001/store.db')
  const cause = new Error(`ENOENT '${place}' on laptop-made: "Mutasi pegawai rahasia" 3171234567890123`)
  log.failure('letters.get', LontarError.from(cause))
  const text = readFileSync(file(), 'utf8')
  for (const told of [homedir(), 'p-made', 'laptop-made', 'Mutasi', '3171234567890123', '198001012005011001'])
    expect(text).not.toContain(told)
  expect(text).toMatch(/ENOENT.*store\.db.*log\.test\.ts/)
})
