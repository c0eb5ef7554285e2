import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { root } from '../../scripts/root.ts'
import { whyNoPostgres } from '../support/postgres/find-postgres.ts'

const bench = async (...args: string[]) => {
  const script = join(root, 'scripts/bench-server.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--quick', '--json', ...args], { cwd: root })
  return JSON.parse(stdout) as { name: string; value: number; ratio: number | null }[]
}
const names = [
  'push, 1 ',
  'push, 100 ',
  'push, 1000 ',
  'pull a ready',
  'check page of a letter',
  'eight files of',
  'documents of',
  'storm',
  'memory of one',
  'push of 20',
  'page of 10',
]

test.for(['SQLite', 'PostgreSQL'])(
  'the server on %s is measured beside its peers, with real processes',
  { timeout: 600_000 },
  async (kind, { skip }) => {
    skip(
      kind === 'PostgreSQL' && whyNoPostgres() !== null,
      'PostgreSQL is not installed (Debian: apt install postgresql)',
    )
    const rows = await bench('--on', kind)
    for (const name of names) expect(rows.map((row) => row.name).join('\n')).toContain(name)
    for (const { name, value, ratio } of rows) {
      expect(value, name).toBeGreaterThan(0)
      expect(ratio ?? 1, name).toBeGreaterThan(0)
    }
  },
)

test('what is not understood is said in one line', async () => {
  await expect(bench('--speed')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--quick') as string,
  })
  await expect(bench('--only', 'speed')).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringContaining('push,pull,check,uploads,storm,idle,growth') as string,
  })
})
