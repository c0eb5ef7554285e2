import { Violation } from '../oracle/violation.ts'
import type { Laptop } from './laptop.ts'
import { PowerCut } from './power.ts'
import type { World } from './world.ts'

/** The server takes this laptop for a copy of another, or was put back to before it was enrolled. */
export const isStranger = ({ lastProblem, round }: Laptop): boolean =>
  !round && (looksCopied(lastProblem?.code) || lastProblem?.code === 'device_refused')

/** By different steps under one number, or by steps that it does not know of any more. */
const looksCopied = (code: string | undefined): boolean => code === 'device_cloned' || code === 'store_went_back'

/** Its person enrols it anew. Where the server loses its power meanwhile, it is tried again later. */
export const enrolAnew = async (world: World, laptop: Laptop): Promise<void> => {
  if (looksCopied(laptop.lastProblem?.code) && !world.copied) {
    throw new Violation('I1', `${laptop.name} is taken for a copy, and there is none`)
  }
  try {
    laptop.enrolAnew(await world.enrol(laptop.personId))
    world.story.tell(() => `${laptop.name} is enrolled anew`)
  } catch (error) {
    if (!(error instanceof PowerCut)) throw error
  }
}
