import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inOrder } from './in-order.ts'
import type { SeedAnswer, SeedOrder } from './worker.ts'

const worker = new URL('./worker.ts', import.meta.url)

/** A world with all its copies and backups is far smaller. */
const worldBytes = 16 * 1024 * 1024

/** Memory, where the system has enough of it for so many worlds: a run writes durably thousands of times and is thrown away. */
const fastFolder = (worlds: number): string => {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize > worlds * worldBytes ? '/dev/shm' : tmpdir()
  } catch {
    return tmpdir()
  }
}

/**
 * Runs the orders in so many processes until none is left or `enough` says so, which hears of the answers in the order of the orders.
 *
 * @throws where a process ends by itself: a broken simulator must not look like a good protocol
 */
export const runSeeds = async (
  orders: Iterable<SeedOrder>,
  options: { processes: number; mutant?: string; enough?: (answer: SeedAnswer) => boolean },
): Promise<void> => {
  const left = orders[Symbol.iterator]()
  let taken = 0
  const answers = inOrder((answer: SeedAnswer) => options.enough?.(answer) ?? false)
  const folder = mkdtempSync(join(fastFolder(options.processes), 'lontar-sim-'))
  const serve = async (): Promise<void> => {
    const args = options.mutant === undefined ? [folder] : [folder, options.mutant]
    const child = fork(worker, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    try {
      await heard(child)
      while (!answers.isOver()) {
        const next = left.next()
        if (next.done) return
        const place = taken++
        child.send(next.value)
        answers.hear(place, (await heard(child)) as SeedAnswer)
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
