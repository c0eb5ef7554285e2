import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installHooks } from '../loader/install-hooks.ts'
import { paperForms } from '../loader/paper/paper-forms.ts'
import { smallScale } from '../loader/small-scale.ts'
import { allMutants } from '../mutants/all-mutants.ts'
import type { SeedRun } from '../run-seed.ts'
import type { Aim } from '../world/swarm.ts'

/**
 * One process that runs seeds as it is told: the product is loaded once, with at most one mutant in it.
 * `node worker.ts FOLDER [MUTANT]`; told seeds by message, answers each with a `SeedRun`.
 */
export interface SeedOrder {
  seed: string
  steps: number
  laptops: number | undefined
  aim: Aim | undefined
  /** Keep the story. */
  told: boolean
}
export interface SeedAnswer extends SeedRun {
  story: string[]
}

const [folder = '', mutantName] = process.argv.slice(2)
const mutant = allMutants.find(({ name }) => name === mutantName)
const untouched = installHooks([...smallScale, ...paperForms, ...(mutant ? [mutant] : [])])
const { runSeed } = await import('../run-seed.ts')
const { createStory, silentStory } = await import('../world/story.ts')
if (untouched().length > 0) throw new Error(`never loaded, so not changed: ${untouched().join(', ')}`)

const obey = async ({ told, ...order }: SeedOrder): Promise<SeedAnswer> => {
  const dir = join(folder, order.seed)
  const story = told ? createStory() : silentStory
  mkdirSync(dir, { recursive: true })
  try {
    return { ...(await runSeed({ ...order, dir, story })), story: story.lines() }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

process.on('message', (order: SeedOrder) => void obey(order).then((answer) => process.send!(answer)))
process.send!('ready')
