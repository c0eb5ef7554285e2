import { parseArgs } from 'node:util'
import { allMutants } from '../mutants/all-mutants.ts'
import type { Mutant } from '../mutants/mutant.ts'

export interface SimArguments {
  seeds: number
  steps: number
  laptops: number | undefined
  /** The first seed; the following ones are counted on from it. */
  seed: number
  mutants: Mutant[]
  /** How many seeds must kill a mutant, and it is enough; without it all seeds are run and counted. */
  killsWanted: number | null
  json: boolean
  /** Tells the story also where nothing broke. */
  story: boolean
}

/** One named seed is looked at alone; a mutant that forty long seeds do not kill has passed too often. */
const usualSeeds = ({ seed, mutant }: { seed?: string | undefined; mutant?: string | undefined }): number =>
  mutant !== undefined ? 40 : seed !== undefined ? 1 : 100

const help = 'Use --seeds N, --steps M, --clients K, --seed S, --mutant NAME|all, --json, --story.'

/** @returns what to do, or one line that says what was not understood */
export const readArguments = (args: string[]): SimArguments | string => {
  try {
    const { values } = parseArgs({
      args,
      options: {
        seeds: { type: 'string' },
        steps: { type: 'string' },
        clients: { type: 'string' },
        seed: { type: 'string' },
        mutant: { type: 'string' },
        json: { type: 'boolean', default: false },
        story: { type: 'boolean', default: false },
      },
    })
    const numbers = [values.seeds ?? '1', values.steps ?? '1', values.clients ?? '2', values.seed ?? '0']
    if (!numbers.every((text) => /^\d{1,9}$/.test(text))) return `Not a number. ${help}`
    const mutants = allMutants.filter(({ name }) => values.mutant === 'all' || values.mutant === name)
    if (values.mutant !== undefined && mutants.length === 0) return `There is no mutant “${values.mutant}”. ${help}`
    return {
      seeds: Number(values.seeds ?? usualSeeds(values)),
      steps: Number(values.steps ?? (values.mutant === undefined ? 400 : 1000)),
      laptops: values.clients === undefined ? undefined : Number(values.clients),
      seed: Number(values.seed ?? 1),
      mutants,
      killsWanted: values.seeds === undefined ? 2 : null,
      json: values.json,
      story: values.story,
    }
  } catch (error) {
    return `${(error as Error).message.split('. ')[0]}. ${help}`
  }
}
