import { readdirSync, readFileSync } from 'node:fs'
import { builtPrograms } from '../../src/chromium/programs.ts'
import { ask, superviseHere, timeOfBareNode, timeToFirstList } from '../bench/time-to-first-list.ts'
import { timeOf } from '../bench/stats.ts'
import type { Question } from './questions.ts'

export interface OfficeTimes {
  /** Milliseconds by question. */
  asked: Record<string, number[]>
  /** Megabytes that the process holds after all of it. */
  memory: number | null
  start: { first: number[]; bare: number[] }
}

/**
 * The office as it is installed, in its own process, asked over its port through the shell’s checks: what a screen waits for. The
 * questions take turns, so that a slow moment of the machine is one of all of them.
 */
export const measureOffice = async (
  dataDir: string,
  personId: string,
  questions: readonly Question[],
  rounds: { asked: number; start: number },
): Promise<OfficeTimes> => {
  const start: OfficeTimes['start'] = { first: [], bare: [] }
  for (let round = 0; round < rounds.start; round++) {
    start.bare.push(await timeOfBareNode())
    start.first.push(await timeToFirstList(builtPrograms().office, dataDir, personId))
  }
  const before = new Set(childProcesses())
  const office = await superviseHere(builtPrograms().office, dataDir)
  const own = childProcesses().find((id) => !before.has(id))
  try {
    await ask(office, 'session.signIn', { personId })
    const asked: OfficeTimes['asked'] = Object.fromEntries(questions.map(({ name }) => [name, []]))
    for (let turn = 0; turn < rounds.asked; turn++) {
      for (const { name, call, input } of questions) {
        // The largest answer would leave its garbage to all others.
        if (call === 'letters.list' && name.startsWith('5,000') && turn % 10 !== 9) continue
        const given = input(turn)
        asked[name]!.push(await timeOf(() => ask(office, call, given)))
      }
    }
    return { asked, memory: own ? residentMegabytes(own) : null, start }
  } finally {
    await office.close()
  }
}

/** Linux only; elsewhere none are found. */
const childProcesses = (): string[] => {
  try {
    return readdirSync('/proc/self/task').flatMap((task) =>
      readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    )
  } catch {
    return []
  }
}

const residentMegabytes = (id: string): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]) / 1024
