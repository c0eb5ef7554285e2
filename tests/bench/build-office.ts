import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../../scripts/root.ts'

const run = promisify(execFile)
let built: Promise<unknown> | null = null

/** Bundles the office as it is installed, once a run: numbers of yesterday's bundle are of no use. */
export const buildOffice = async (): Promise<void> => {
  built ??= build('office')
  await built
}

/** Everything that runs on an office computer: the office, and the screens that stand before it. */
export const buildDesktop = (): Promise<unknown> => build()

const build = (...bundles: string[]) =>
  run(process.execPath, [join(root, 'scripts/build.ts'), ...bundles], { cwd: root })
