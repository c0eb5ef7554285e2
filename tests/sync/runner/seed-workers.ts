import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SeedAnswer, SeedOrder } from './worker.ts'

const worker = new URL('./worker.ts', import.meta.url)

/** Memory, where the system has it: a run writes durably thousands of times and is thrown away. */
const fastFolder = (): string => {
  try {
    return statfsSync('/dev/shm').bavail > 0 ? '/dev/shm' : tmpdir()
  } catch {
    return tmpdir()
  }
}

/**
 * Runs the orders in so many processes, in any order, until none is left or `enough` says so of the answers so far.
 *
 * @throws where a process ends by itself: a broken simulator must not look like a good protocol
 */
export const runSeeds = async (
  orders: Iterable<SeedOrder>,
  options: { processes: number; mutant?: string; enough?: (answer: SeedAnswer) => boolean },
): Promise<void> => {
  const left = orders[Symbol.iterator]()
  const folder = mkdtempSync(join(fastFolder(), 'lontar-sim-'))
  let stopped = false
  const serve = async (): Promise<void> => {
    const args = options.mutant === undefined ? [folder] : [folder, options.mutant]
    const child = fork(worker, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    try {
      await heard(child)
      while (!stopped) {
        const next = left.next()
        if (next.done) return
        child.send(next.value)
        const answer = (await heard(child)) as SeedAnswer
        if (options.enough?.(answer)) stopped = true
      }
    } finally {
      child.kill()
    }
  }
  try {
    await Promise.all(Array.from({ length: options.processes }, serve))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const heard = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null, signal: string | null) =>
      reject(new Error(`a simulating process ended with ${signal ?? `code ${code}`}`))
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      resolve(message)
    })
  })
