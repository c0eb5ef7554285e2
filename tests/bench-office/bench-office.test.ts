import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/root.ts'

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts', script), ...args], { encoding: 'utf8', cwd: root })

test('the whole contract is asked, at two sizes, and told as rows; a missed limit is no error', () => {
  const { status, stdout } = run('bench-office.ts', '--quick', '--json')
  expect(status).toBe(0)
  const rows = JSON.parse(stdout) as { name: string; value: number }[]
  for (const what of [
    'inbox, newest 50, p50',
    'search, a common word, p99',
    'open a letter, p50',
    'start to first list',
  ])
    for (const size of ['300', '600']) expect(rows.map((row) => row.name)).toContain(`${size}: ${what}`)
  for (const { name, value } of rows) expect(value, name).toBeGreaterThan(0)
})

test('permit cases are asked through the contract too, at two sizes', () => {
  const { status, stdout } = run('bench-permits.ts', '--quick', '--json')
  expect(status).toBe(0)
  const rows = JSON.parse(stdout) as { name: string; value: number }[]
  for (const what of [
    'board by step, p50',
    'search, an applicant, p99',
    'dashboard, 12 months, p50',
    'open a case, p50',
  ])
    for (const size of ['300', '600']) expect(rows.map((row) => row.name)).toContain(`${size} cases: ${what}`)
})

test('letters are written for whoever wants to look at them, and never over others', () => {
  const dir = mkdtempSync(join(tmpdir(), 'lontar-seed-'))
  try {
    const out = join(dir, 'office')
    expect(run('seed.ts', '--small', '--letters', '50', '--out', out)).toMatchObject({ status: 0 })
    expect(existsSync(join(out, 'profiles/citra/store.db'))).toBe(true)
    expect(run('seed.ts', '--letters', '50', '--out', out).status).toBe(2)
    expect(run('seed.ts', '--letters', 'banyak', '--out', join(dir, 'other')).status).toBe(2)
    expect(run('seed.ts').stderr).toContain('--out DIR')
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
})
