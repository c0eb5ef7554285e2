import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/root.ts'
import type { Bench } from './bench.ts'
import { row } from './row.ts'
import { timeOf } from './stats.ts'

/** `npm run check` is what one runs before a commit; it must not make anybody wait longer. */
const aMinute = { what: 'a minute', value: 60 }

/**
 * Seconds of the commands in a fresh clone of what is committed: the set-up, then `npm run check`; with `full` also `npm test` and
 * `npm start`, which without a display plays the tour and ends.
 */
export const fresh: Bench = {
  name: 'fresh',
  async run({ full, say }) {
    const dir = await mkdtemp(join(tmpdir(), 'lontar-fresh-'))
    const house = join(dir, 'lontar')
    const seconds = async (program: string, args: string[], cwd = house) => {
      say(`fresh: ${program} ${args.join(' ')}`)
      return (await timeOf(() => succeed(program, args, cwd))) / 1000
    }
    try {
      await seconds('git', ['clone', '--quiet', root, house], dir)
      // The shortest task there is: what remains is its set-up.
      const setUp = await seconds('npm', ['run', 'bench', '--', '--only', 'lines'])
      const check = await seconds('npm', ['run', 'check'])
      const rows = [
        row({ name: 'fresh clone, set-up', value: setUp, unit: 's' }),
        row({ name: 'npm run check', value: check, unit: 's', against: aMinute, goal: { atMost: 1 } }),
      ]
      if (!full) return rows
      const test = await seconds('npm', ['test'])
      const start = await seconds('npm', ['start'])
      const commands = [
        row({ name: 'npm test', value: test, unit: 's' }),
        row({ name: 'npm start, headless tour', value: start, unit: 's' }),
      ]
      return [...rows, ...commands]
    } finally {
      await rm(dir, { recursive: true, force: true })
    }
  },
}

/** What the commands print goes to standard error; one that fails has no time worth telling. */
const succeed = async (program: string, args: string[], cwd: string): Promise<void> => {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|DISPLAY$|WAYLAND_DISPLAY$)/.test(name)),
  )
  const child = spawn(program, args, {
    cwd,
    env,
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
    shell: process.platform === 'win32',
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}`)
}
