import * as fc from 'fast-check'
import { desktopApi, type Answer, type DesktopCall } from '../../../src/protocol/desktop-api.ts'
import { errorMessageSchema } from '../../../src/protocol/errors/lontar-error.ts'
import { hostileValue } from './hostile-values.ts'
import { inputOf, type Known } from './input-of.ts'
import { spoiled } from './spoil.ts'

export interface ContractOutcome {
  cases: number
  /** Calls whose handler was reached at least once: the input was right, whatever came of it. */
  reached: Set<DesktopCall>
  codes: Map<string, number>
  wrong: string[]
  slowest: { ms: number; call: string }
}

export const newOutcome = (): ContractOutcome => ({
  cases: 0,
  reached: new Set(),
  codes: new Map(),
  wrong: [],
  slowest: { ms: 0, call: '' },
})

export const allCalls = Object.keys(desktopApi) as DesktopCall[]

/** Inputs for one call: first one that is right, then as it wants them, almost so, and anything at all. The same seed makes the same ones. */
export const inputsFor = (call: DesktopCall, known: Known, count: number, seed: number): unknown[] => {
  const good = inputOf(desktopApi[call].input, known)
  const any = fc.oneof(
    { weight: 4, arbitrary: good },
    { weight: 5, arbitrary: spoiled(good) },
    { weight: 1, arbitrary: hostileValue },
  )
  const right = fc.sample(good, { numRuns: 200, seed }).find((input) => desktopApi[call].input.safeParse(input).success)
  return [right ?? {}, ...fc.sample(any, { numRuns: count - 1, seed })]
}

const silenceMs = 60_000
const inside = /\n\s+at |node:internal|node_modules|\.ts:\d|SQLITE_|SqliteError|ERR_[A-Z]|root:x:|SQLite format/

/** Asks once and judges the answer: a value of the promised shape, or an error of the list in words. */
export const tryCall = async (
  ask: (name: string, input: unknown) => Promise<Answer<unknown>>,
  call: DesktopCall,
  input: unknown,
  outcome: ContractOutcome,
): Promise<Answer<unknown> | null> => {
  const wrong = (what: string) => outcome.wrong.push(`${call} ${show(input)}: ${what}`)
  const began = performance.now()
  outcome.cases += 1
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), silenceMs)))
  try {
    const answer = await Promise.race([ask(call, input), silence])
    if (answer === null) wrong('no answer')
    else judge(call, answer, outcome, wrong)
    return answer
  } catch (error) {
    wrong(`threw ${String(error)}`)
    return null
  } finally {
    clearTimeout(timer)
    const ms = performance.now() - began
    if (ms > outcome.slowest.ms) outcome.slowest = { ms, call: `${call} ${show(input)}` }
  }
}

const judge = (
  call: DesktopCall,
  answer: Answer<unknown>,
  outcome: ContractOutcome,
  wrong: (what: string) => unknown,
) => {
  const code = answer.ok ? 'ok' : answer.error.code
  outcome.codes.set(code, (outcome.codes.get(code) ?? 0) + 1)
  if (code !== 'invalid_request') outcome.reached.add(call)
  if (answer.ok) {
    const read = desktopApi[call].output.safeParse(answer.value)
    if (!read.success) wrong(`an output of another shape: ${show(read.error.issues.slice(0, 3))}`)
    return
  }
  const read = errorMessageSchema.safeParse(answer.error)
  if (!read.success) return wrong(`no error of the list: ${show(answer.error)}`)
  if (code === 'internal' || code === 'office_restarted') wrong(code)
  if (inside.test(JSON.stringify(answer.error.params))) wrong(`tells of the inside: ${show(answer.error)}`)
  return undefined
}

/** For the report: short, and whatever it is. */
export const show = (value: unknown): string => {
  let text: string | undefined
  try {
    text = JSON.stringify(value, (_, of: unknown) =>
      typeof of === 'string' && of.length > 200 ? `${of.slice(0, 100)}… (${of.length})` : of,
    )
  } catch {
    text = String(value)
  }
  return (text ?? 'undefined').slice(0, 600)
}
