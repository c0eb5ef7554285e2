import { allCalls } from './fuzz-contract.ts'
import { fuzzLocked } from './fuzz-locked.ts'
import { fuzzOffice } from './fuzz-office.ts'

const cast = ['nobody', 'konseptor', 'locked', 'tu', 'kepala', 'addresseePelaksana', 'adminProvinsi'] as const
const perCall = 20

export interface ContractRun {
  cases: number
  from: number
  wrong: string[]
  codes: Record<string, number>
  slowest: { ms: number; call: string }
}

/** So many inputs and not many more, round after round with other people and other seeds. */
export const runContract = async (cases: number, from: number, tell: (line: string) => void): Promise<ContractRun> => {
  const run: ContractRun = { cases: 0, from, wrong: [], codes: {}, slowest: { ms: 0, call: '' } }
  for (let round = 0; run.cases < cases; round += 1) {
    const who = cast[round % cast.length]!
    const left = Math.ceil((cases - run.cases) / allCalls.length)
    const asked = { perCall: Math.min(perCall, left), seed: from + round * 1000 }
    const { outcome, after } =
      who === 'locked' ? await fuzzLocked({ ...asked, who: 'konseptor' }) : await fuzzOffice({ ...asked, who })
    const found = [...outcome.wrong]
    if (after.starts !== 1) found.push(`${after.starts - 1} crashes`)
    if (after.integrity.some((word) => word !== 'ok')) found.push(`store: ${after.integrity.join(' ')}`)
    if (after.strayed.length > 0) found.push(`strayed: ${after.strayed.join(' ')}`)
    if (after.said !== '') found.push(`said: ${after.said}`)
    for (const what of found) tell(`seed ${asked.seed}, ${who}: ${what}`)
    run.wrong.push(...found)
    run.cases += outcome.cases
    for (const [code, count] of outcome.codes) run.codes[code] = (run.codes[code] ?? 0) + count
    if (outcome.slowest.ms > run.slowest.ms) run.slowest = outcome.slowest
  }
  return run
}
