import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { expect, it } from 'vitest'
import { changeSource } from './loader/source-change.ts'
import { allMutants, provenMutants } from './mutants/all-mutants.ts'
import { inOrder } from './runner/in-order.ts'
import { tellFailure } from './runner/tell-failure.ts'

const sim = (...args: string[]) => simAt('Asia/Makassar', ...args)
const simAt = (zone: string, ...args: string[]) => {
  const env = { ...process.env, TZ: zone }
  const run = spawnSync(process.execPath, ['scripts/sim.ts', ...args], { encoding: 'utf8', maxBuffer: 2 ** 28, env })
  return { ...run, result: () => JSON.parse(run.stdout) as Result }
}
interface Result {
  operations: number
  violations: unknown[]
  mutants: { name: string; killed: number; of: number }[]
}

it.each([
  ['all troubles', ['--steps', '300']],
  ['stores in files', ['--steps', '150', '--aim', 'repairs']],
])('the same seed tells the same story, word for word, in every time zone: %s', (_, args) => {
  const [first, second] = ['Asia/Makassar', 'America/St_Johns'].map(
    (zone) => simAt(zone, '--seed', '11', ...args, '--story').stderr,
  )
  expect(first).toContain('exchanges')
  expect(second).toBe(first)
})

it('three hundred thousand operations under all troubles break nothing', () => {
  const { operations, violations } = sim('--seeds', '2000', '--operations', '300000', '--json').result()
  expect(violations).toEqual([])
  expect(operations).toBeGreaterThanOrEqual(300_000)
})

it('letters signed by the remote service and strengthened for years keep their rules under all troubles', () => {
  const { operations, violations } = sim('--aim', 'ladder', '--seeds', '4', '--steps', '500', '--json').result()
  expect(violations).toEqual([])
  expect(operations).toBeGreaterThan(1000)
})

it('laptops whose disks fail come back from their daily copies with all that can still be read', () => {
  const { violations } = sim('--aim', 'repairs', '--seeds', '8', '--steps', '250', '--json').result()
  expect(violations).toEqual([])
})

it('at least twenty broken protocols are noticed, each by one in twenty seeds or more', () => {
  const { mutants } = sim('--mutant', 'proven', '--json').result()
  expect(mutants.length).toBeGreaterThanOrEqual(20)
  expect(mutants.map(({ name }) => name)).toEqual(provenMutants.map(({ name }) => name))
  expect(mutants.filter(({ killed, of }) => killed * 20 < of)).toEqual([])
})

it('every mutant, proven or not, still changes the code that it is about', () => {
  for (const mutant of allMutants) {
    const source = readFileSync(mutant.file, 'utf8')
    expect(() => stripTypeScriptTypes(changeSource(source, mutant)), mutant.name).not.toThrow()
  }
})

it('a mutant whose place in the code is gone fails loudly', () => {
  const change = { file: 'some.ts', find: 'was here', replace: 'is not' }
  expect(() => changeSource('nothing of the kind', change)).toThrow('some.ts')
  expect(() => changeSource('was here, was here', change)).toThrow('2 times')
})

it('a failed seed tells what happened to its letter, and how to see it again', () => {
  const lines = ['2 laptops', 'Made: create 0123abcd', ...Array<string>(50).fill('Putu: other'), 'Putu: the end']
  const violation = {
    invariant: 'I8' as const,
    what: 'lacks a letter',
    letterId: '0123abcd-0000-4000-a000-000000000000',
  }
  const told = tellFailure(
    { seed: '7', steps: 99, operations: 1, violation, story: lines },
    { laptops: 3, aim: 'restores' },
  )
  expect(told).toContain('Made: create 0123abcd')
  expect(told).toContain('npm run -s sim -- --seed 7 --steps 99 --clients 3 --aim restores')
})

it('seeds count in their order, whichever process is done first', () => {
  const heard: string[] = []
  const answers = inOrder((answer: string) => heard.push(answer) === 3)
  for (const place of [3, 1, 0, 4, 2]) answers.hear(place, `seed ${place + 1}`)
  expect(heard).toEqual(['seed 1', 'seed 2', 'seed 3'])
  expect(answers.isOver()).toBe(true)
})

it('what is not understood is told in one line', () => {
  expect(sim('--seeds', 'many')).toMatchObject({ status: 2, stderr: expect.stringContaining('Use --seeds') as string })
  expect(sim('--mutant', 'unheard-of').stderr).toContain('unheard-of')
})
