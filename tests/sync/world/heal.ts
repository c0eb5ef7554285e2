import { LontarError } from '../../../src/protocol/errors/lontar-error.ts'
import { Violation } from '../oracle/violation.ts'
import { createDice } from './dice.ts'
import { enrolAnew, isStranger } from './enrol-anew.ts'
import type { Laptop } from './laptop.ts'
import type { LongTerm } from './long-term.ts'
import { calmNetwork } from './network.ts'
import { settle } from './settle.ts'
import { silentStory } from './story.ts'
import { dayMs, hourMs } from './true-time.ts'
import type { World } from './world.ts'

/** Exchanges of each laptop, one after the other, within which everything must have come to rest. */
const roundsAtMost = 16

/**
 * All troubles end: links open, machines run, nobody works. Clocks stay as wrong as they are. Then every laptop exchanges until nothing
 * moves any more.
 *
 * @throws Violation I10 where that does not happen
 */
export const heal = async (world: World): Promise<void> => {
  world.story.tell(() => '— everything heals —')
  if (!world.server.program()) {
    await world.server.stop()
    await world.startServer()
  }
  world.server.program()!.power.failAfter(Infinity)
  for (const laptop of world.laptops) {
    laptop.link = { out: true, in: true }
    if (laptop.power.off) laptop.restart()
    laptop.power.failAfter(Infinity)
  }
  world.longTerm?.calm()
  await quiet(world)
  await comeToRest(world)
  if (world.longTerm && !world.violation) await endLongTerm(world, world.longTerm)
  if (!world.violation) await tidyUp(world)
}

const comeToRest = async (world: World): Promise<void> => {
  let before = ''
  for (let round = 1; round <= roundsAtMost; round++) {
    for (const laptop of world.laptops) await exchangeInPeace(world, laptop)
    if (world.violation) return
    const now = standing(world)
    if (now === before && nothingWaits(world)) return
    before = now
    // A restored server waits some hours for computers that do not come back.
    world.time.pass(round < roundsAtMost / 2 ? hourMs / 12 : hourMs)
  }
  throw new Violation('I10', `after ${roundsAtMost} exchanges: ${whatWaits(world)}`)
}

/**
 * The server looks after requests that were left open, signatories decide what cannot be found out, and the ladder is walked until what failed
 * was tried again: after a week at last.
 */
const endLongTerm = async (world: World, longTerm: LongTerm): Promise<void> => {
  const done = async (work: Promise<unknown>): Promise<void> => {
    const end = { isOver: false }
    void work.then(
      () => (end.isOver = true),
      (error: unknown) => world.broke('server', error),
    )
    for (let turn = 0; turn < 1000 && !end.isOver && !world.violation; turn++) await quiet(world)
    if (!end.isOver && !world.violation) throw new Violation('I10', 'the server stands still over a service')
  }
  world.time.pass(hourMs)
  const { desk, strengthen } = world.server.program()!.longTerm!
  await done(desk.lookAgain())
  for (const letter of await world.server.records()!.lettersAfter('', 100_000)) {
    if (letter.state !== 'hasil_tidak_pasti') continue
    for (const laptop of world.laptops) {
      await done(
        laptop
          .sends('remoteSettle', { id: letter.id, decision: 'not_signed' })
          .arrive()
          .catch(() => {}),
      )
    }
  }
  await comeToRest(world)
  for (let day = 0; day < 10; day++) {
    world.time.pass(dayMs)
    while (!world.violation && (await longTerm.isDue(world.server.records()!))) await done(strengthen())
  }
  await comeToRest(world)
}

/**
 * A day later, at the next start, files that nobody names leave the disk; one that seems to come from the future, because the clock was
 * put back, another day later. What the new days themselves bring is exchanged too.
 */
const tidyUp = async (world: World): Promise<void> => {
  for (let day = 0; day < 2; day++) {
    world.time.pass(25 * hourMs)
    for (const laptop of world.laptops) laptop.restart()
    for (const laptop of world.laptops) await exchangeInPeace(world, laptop)
  }
  for (let round = 0; round < 2; round++) {
    for (const laptop of world.laptops) await exchangeInPeace(world, laptop)
  }
}

export const exchangeInPeace = async (world: World, laptop: Laptop): Promise<void> => {
  laptop.startRound()
  await quiet(world)
  // Long work makes way for others now and then: it is waited for.
  for (let turn = 0; turn < 1000 && laptop.round; turn++) await quiet(world)
  if (laptop.round) throw new Violation('I10', `${laptop.name} stands still in the middle of an exchange`)
  if (isStranger(laptop)) {
    await enrolAnew(world, laptop)
    await exchangeInPeace(world, laptop)
  }
}

/** Moves every message and every question until none is left and nobody waits for one. */
const quiet = async (world: World): Promise<void> => {
  const dice = createDice('calm')
  await settle()
  const outside = world.longTerm?.outside
  while (world.network.onTheWay() > 0 || (outside?.waiting() ?? 0) > 0) {
    if (world.network.onTheWay() > 0) world.network.moveOne(calmNetwork, dice, silentStory, () => true)
    else outside?.moveOne(dice)
    await settle()
  }
}

const waitingOf = (laptop: Laptop): number => laptop.store.outbox.state().waiting

const nothingWaits = (world: World): boolean =>
  world.laptops.every((laptop) => waitingOf(laptop) === 0 && mayRest(laptop.lastProblem))

const mayRest = (problem: LontarError | null): boolean => problem === null

const standing = ({ laptops }: World): string =>
  laptops.map((l) => `${l.store.facts.get('feed')?.cursor} ${waitingOf(l)}`).join()

const whatWaits = ({ laptops }: World): string =>
  laptops
    .filter((l) => waitingOf(l) > 0 || l.lastProblem)
    .map((l) => `${l.name} has ${waitingOf(l)} waiting, ${l.lastProblem?.code ?? 'no problem'}`)
    .join('; ') || 'feeds do not come to rest'
