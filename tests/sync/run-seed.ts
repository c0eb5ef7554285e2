import { checkAfterHealing } from './oracle/after-healing.ts'
import { tryClocks } from './oracle/clock-trial.ts'
import type { Invariant, Violation } from './oracle/violation.ts'
import { createDice } from './world/dice.ts'
import { enrolAnew, isStranger } from './world/enrol-anew.ts'
import { happen } from './world/happen.ts'
import { heal } from './world/heal.ts'
import { settle } from './world/settle.ts'
import type { Story } from './world/story.ts'
import type { Aim } from './world/swarm.ts'
import { createWorld, type World } from './world/world.ts'

export interface SeedRun {
  seed: string
  steps: number
  /** Steps stored, operations decided, pages answered, pieces of files moved: see README. */
  operations: number
  violation: { invariant: Invariant; what: string; letterId: string | null } | null
}

/** One world from its first step to its healing, and what the oracle says of it. */
export const runSeed = async (wish: {
  seed: string
  steps: number
  laptops?: number | undefined
  aim?: Aim | undefined
  dir: string
  story: Story
}): Promise<SeedRun> => {
  const world = await createWorld(wish)
  try {
    await live(world, wish.steps, wish.dir)
    await guarded(world, () => heal(world))
    await guarded(world, () => checkAfterHealing(world))
    if (createDice(`clocks ${wish.seed}`).chance(0.2)) await guarded(world, () => tryClocks(wish.seed, wish.dir))
    const { stored, decided, pages, files } = world.counted
    return {
      seed: wish.seed,
      steps: wish.steps,
      operations: stored + decided + pages + files,
      violation: told(world.violation),
    }
  } finally {
    await world.close()
  }
}

const live = async (world: World, steps: number, dir: string): Promise<void> => {
  for (let step = 0; step < steps && !world.violation; step++) {
    const what = world.dice.weighted(world.swarm.happenings)
    await guarded(world, () => happen(world, what, dir))
    await settle()
    await guarded(world, () => reviveMachines(world))
  }
}

/** What lost its power is started again, and a laptop that the server takes for a copy is enrolled anew by its person. */
const reviveMachines = async (world: World): Promise<void> => {
  for (const laptop of world.laptops.filter((l) => l.power.off)) {
    world.story.tell(() => `${laptop.name} lost its power and starts again`)
    laptop.restart()
    world.saved.check(laptop)
  }
  for (const laptop of world.laptops.filter(isStranger)) {
    await enrolAnew(world, laptop)
  }
  if (world.server.program()) return
  world.story.tell(() => 'the server lost its power and starts again')
  await world.server.stop()
  await world.startServer()
}

const guarded = async (world: World, work: () => Promise<void>): Promise<void> => {
  if (world.violation) return
  try {
    await work()
  } catch (error) {
    world.check(() => {
      throw error
    })
  }
}

const told = (violation: Violation | null): SeedRun['violation'] =>
  violation && { invariant: violation.invariant, what: violation.message, letterId: violation.letterId }
