import type { Letter } from '../../../src/domain/letter.ts'
import { doSomething } from '../office/work.ts'
import { createDice } from '../world/dice.ts'
import { exchangeInPeace } from '../world/heal.ts'
import { calmNetwork } from '../world/network.ts'
import { settle } from '../world/settle.ts'
import { silentStory } from '../world/story.ts'
import { deeds, permitDeeds, type Swarm } from '../world/swarm.ts'
import { dayMs } from '../world/true-time.ts'
import { createWorld } from '../world/world.ts'
import { Violation } from './violation.ts'

const steps = 60
const decade = 3652 * dayMs
/** What a screen offers by the day: on a wrong one somebody may try what the server refuses, and what they did upon it is held back. */
const byTheDay = ['pass_by', 'retire']
const calm: Swarm = {
  laptops: 3,
  people: 3,
  byHouse: false,
  permits: true,
  longTerm: null,
  repairs: false,
  oldLaptops: 0,
  happenings: {},
  deeds: Object.fromEntries(
    [...deeds, ...permitDeeds].filter((deed) => !byTheDay.includes(deed)).map((deed) => [deed, 1]),
  ),
  network: calmNetwork,
}

/** I12: the same day at the office, once with good clocks and once with clocks ten years wrong, ends with the same letters. */
export const tryClocks = async (seed: string, dir: string): Promise<void> => {
  const right = await endOfDay(seed, dir, 0)
  const ahead = await endOfDay(seed, dir, decade)
  const behind = await endOfDay(seed, dir, -decade)
  for (const [id, letter] of right) {
    if (ahead.get(id) !== letter) throw new Violation('I12', `ten years ahead: ${ahead.get(id)}, else ${letter}`, id)
    if (behind.get(id) !== letter) throw new Violation('I12', `ten years behind: ${behind.get(id)}, else ${letter}`, id)
  }
}

const endOfDay = async (seed: string, dir: string, skew: number): Promise<Map<string, string>> => {
  const world = await createWorld({ seed: `clocks ${seed}`, dir: `${dir}/${skew}`, story: silentStory, swarm: calm })
  try {
    for (const laptop of world.laptops) await exchangeInPeace(world, laptop)
    const dice = createDice(`day ${seed}`)
    for (let step = 0; step < steps; step++) {
      const laptop = dice.pick(world.laptops)
      laptop.skew = dice.chance(0.5) ? skew : 0
      const broke = (_: unknown, error: unknown) =>
        world.check(() => {
          throw error
        })
      const witness = { saved: () => {}, broke }
      await doSomething(laptop, { swarm: calm, dice, witness })
      await settle()
      if (dice.chance(0.6)) await exchangeInPeace(world, laptop)
      world.time.pass(1000)
    }
    for (let round = 0; round < 3; round++) {
      for (const laptop of world.laptops) await exchangeInPeace(world, laptop)
    }
    if (world.violation) throw world.violation
    const letters = await world.server.records()!.lettersAfter('', 1000)
    return new Map(letters.map((l) => [l.id, toldShortly(l)]))
  } finally {
    await world.close()
  }
}

/** Of a case also what its clock heard, and when. */
const toldShortly = ({ state, version, number, permit }: Letter): string => {
  const heard = permit?.events.map(({ kind, at }) => `${kind} ${at}`) ?? []
  return [`${state} in version ${version}, number ${number?.text ?? 'none'}`, permit?.state, ...heard].join(', ')
}
