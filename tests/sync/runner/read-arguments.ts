import { parseArgs } from 'node:util'
import { allMutants, provenMutants } from '../mutants/all-mutants.ts'
import type { Mutant } from '../mutants/mutant.ts'
import { aims, type Aim } from '../world/swarm.ts'

export interface SimArguments {
  seeds: number
  steps: number
  laptops: number | undefined
  /** The troubles that all seeds have much of. */
  aim: Aim | undefined
  /** The first seed; the following ones are counted on from it. */
  seed: number
  mutants: Mutant[]
  /** A mutant's seeds end as soon as one in twenty of them noticed it; else all are run and counted. */
  stopsEarly: boolean
  /** The seeds end as soon as they have made up so many operations. */
  operations: number
  json: boolean
  /** Tells the story also where nothing broke. */
  story: boolean
}

/** One named seed is looked at alone; a mutant that forty seeds do not kill has passed too often. */
const usualSeeds = ({ seed, mutant }: { seed?: string | undefined; mutant?: string | undefined }): number =>
  mutant !== undefined ? 40 : seed !== undefined ? 1 : 100

const help =
  'Use --seeds N, --steps M, --operations N, --clients K, --seed S, --aim NAME, --mutant NAME|proven|all, --json, --story.'

const mutantsOf = (wish: string | undefined): Mutant[] => {
  if (wish === 'all') return allMutants
  return wish === 'proven' ? provenMutants : allMutants.filter(({ name }) => name === wish)
}

/** @returns what to do, or one line that says what was not understood */
export const readArguments = (args: string[]): SimArguments | string => {
  try {
    const { values } = parseArgs({
      args,
      options: {
        seeds: { type: 'string' },
        steps: { type: 'string' },
        operations: { type: 'string' },
        clients: { type: 'string' },
        seed: { type: 'string' },
        aim: { type: 'string' },
        mutant: { type: 'string' },
        json: { type: 'boolean', default: false },
        story: { type: 'boolean', default: false },
      },
    })
    const numbers = [values.seeds, values.steps, values.operations, values.clients, values.seed]
    if (!numbers.every((text = '1') => /^\d{1,9}$/.test(text))) return `Not a number. ${help}`
    const mutants = mutantsOf(values.mutant)
    if (values.mutant !== undefined && mutants.length === 0) return `There is no mutant “${values.mutant}”. ${help}`
    const aim = Object.keys(aims).find((name) => name === values.aim) as Aim | undefined
    if (values.aim !== undefined && !aim) return `There is no aim “${values.aim}”. ${help}`
    return {
      seeds: Number(values.seeds ?? usualSeeds(values)),
      steps: Number(values.steps ?? 600),
      operations: Number(values.operations ?? Infinity),
      laptops: values.clients === undefined ? undefined : Number(values.clients),
      aim,
      seed: Number(values.seed ?? 1),
      mutants,
      stopsEarly: values.seeds === undefined,
      json: values.json,
      story: values.story,
    }
  } catch (error) {
    return `${(error as Error).message.split('. ')[0]}. ${help}`
  }
}
