import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openShellLog } from './shell-log.ts'

let dir: string
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'lontar-log-'))))
afterEach(() => rmSync(dir, { recursive: true }))

it('writes a line an event, into a folder that it makes', () => {
  const { write: log } = openShellLog(join(dir, 'data'), false)
  log('error', 'office_died', { code: 9 })
  log('info', 'download_saved')
  const lines = readFileSync(join(dir, 'data/shell.log'), 'utf8').trim().split('\n')
  expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(['office_died', 'download_saved'])
})

it('heeds the policy from when it is known', () => {
  const log = openShellLog(dir, false)
  log.heed('warn')
  log.write('info', 'download_saved')
  log.write('warn', 'page_crashed')
  expect(readFileSync(join(dir, 'shell.log'), 'utf8')).toMatch(/^\{"level":"warn".*page_crashed"\}\n$/)
})

it('never stops the work, even where nothing can be written', () => {
  writeFileSync(join(dir, 'a-file'), '')
  expect(() => openShellLog(join(dir, 'a-file'), false).write('warn', 'page_crashed')).not.toThrow()
})
