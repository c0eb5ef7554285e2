import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/root.ts'

const bench = (...args: string[]) =>
  spawnSync(process.execPath, [join(root, 'scripts/bench.ts'), ...args], { encoding: 'utf8', cwd: root })

test('with --json standard output is the array and nothing else', () => {
  const { status, stdout, stderr } = bench('--json', '--only', 'lines')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '── lines\n' })
  const rows = JSON.parse(stdout) as object[]
  expect(rows).toHaveLength(9)
  for (const row of rows) expect(Object.keys(row)).toEqual(['name', 'value', 'unit', 'against', 'ratio', 'goal', 'ok'])
})

test('a signature is really made and compared with the library’s own', () => {
  const { status, stdout } = bench('--json', '--quick', '--only', 'signature')
  expect(status).toBe(0)
  const rows = JSON.parse(stdout) as { name: string; value: number; ratio: number | null }[]
  const names = rows.map((row) => row.name)
  // Those of SoftHSM only where it is installed.
  expect(names.filter((name) => !name.includes('SoftHSM'))).toEqual([
    'signatures with gate, soft key',
    '… beside the bare key',
    'CAdES signatures',
    'judge: signed files',
    '… one signature, B-B',
    '… B-LTA, with its evidence',
  ])
  for (const { value, ratio } of rows) expect(Math.min(value, ratio ?? value)).toBeGreaterThan(0)
})

test('what is not understood is said in one line', () => {
  expect(bench('--only', 'speed')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('start,draft-to-signed,render,signature,large,list,lines,fresh') as string,
  })
})
