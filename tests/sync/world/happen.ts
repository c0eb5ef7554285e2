import { createHash } from 'node:crypto'
import { doSomething } from '../office/work.ts'
import { raiseEpoch, recoveringSince } from '../../../src/server/recovery/recovery.ts'
import type { Laptop } from './laptop.ts'
import { happenLongTerm } from './long-term-happenings.ts'
import { settle } from './settle.ts'
import type { Happening } from './swarm.ts'
import { transferSomebody } from './transfer.ts'
import { dayMs, hourMs, secondMs } from './true-time.ts'
import { imagePath, type World } from './world.ts'

const tenYears = 3652 * dayMs

/** Makes one thing happen to a world, of those that its swarm allows. */
export const happen = async (world: World, what: Happening, dir: string): Promise<void> => {
  const { dice, laptops, story, server } = world
  const laptop = dice.pick(laptops)
  const tell = (line: () => string) => story.tell(line)
  switch (what) {
    case 'work':
      return work(world, laptop)
    case 'exchange':
      return startExchange(world, laptop)
    case 'move': {
      if (world.network.onTheWay() === 0) return startExchange(world, laptop)
      const isOpen = (from: string, way: 'out' | 'in') => laptops.find((l) => l.name === from)?.link[way] ?? false
      const together = 1 + dice.below(3)
      for (let count = 0; count < together; count++) world.network.moveOne(world.swarm.network, dice, story, isOpen)
      return
    }
    case 'time':
      // A restored server waits four hours for everybody; whoever comes later is the subject of no promise.
      if (await isRecovering(world)) return
      return world.time.pass(dice.below(3) === 0 ? dice.below(6 * hourMs) : dice.below(600 * secondMs))
    case 'night':
      if (await isRecovering(world)) return
      tell(() => 'a night passes')
      return world.time.pass(dayMs)
    case 'laptop_crash':
      tell(() => `${laptop.name} will lose its power`)
      return laptop.power.failAfter(dice.below(30))
    case 'server_crash':
      tell(() => 'the server will lose its power')
      return server.program()?.power.failAfter(dice.below(40))
    case 'partition': {
      const open = { out: dice.chance(0.4), in: dice.chance(0.4) }
      laptop.link = laptop.link.out && laptop.link.in ? open : { out: true, in: true }
      return tell(() => `${laptop.name}: its link ${linkWords(laptop.link)}`)
    }
    case 'clock':
      laptop.skew = dice.pick([0, tenYears, -tenYears, hourMs, -hourMs])
      return tell(() => `${laptop.name}: clock off by ${Math.round(laptop.skew / hourMs)} hours`)
    case 'backup':
      if (!server.program()) return
      tell(() => 'the server is backed up')
      return server.backUp()
    case 'server_restore':
      return restoreServer(world)
    case 'laptop_image':
      if (laptop.power.off) return
      return takeImage(world, laptop, dir)
    case 'laptop_restore':
      return useImage(world, what)
    case 'laptop_clone':
      // Often of a laptop in the middle of its work.
      if (dice.chance(0.5) && !laptop.power.off) takeImage(world, laptop, dir)
      return useImage(world, what)
    case 'transfer':
      return transferSomebody(world)
    case 'laptop_copy':
      if (laptop.power.off || laptop.round) return
      return world.shop.copy(laptop, async () => {
        for (let count = dice.below(3); count > 0; count--) await work(world, laptop)
      })
    case 'laptop_damage':
      if (laptop.power.off) return
      return world.shop.damage(laptop)
    case 'unsent_file':
      if (laptop.power.off) return
      return world.shop.carry(laptop)
    default:
      return happenLongTerm(world, what)
  }
}

const linkWords = (link: Laptop['link']): string => {
  if (link.out) return link.in ? 'is open' : 'only sends'
  return link.in ? 'only receives' : 'is cut'
}

const work = async (world: World, laptop: Laptop): Promise<void> => {
  if (laptop.power.off) return
  const witness = {
    saved(on: Laptop, letterId: string) {
      world.counted.stored++
      world.saved.saved(on, letterId)
    },
    broke: (_: Laptop, error: unknown) =>
      world.check(() => {
        throw error
      }),
  }
  const done = await doSomething(laptop, { swarm: world.swarm, dice: world.dice, witness })
  if (done) world.story.tell(() => `${laptop.name}: ${done.deed} ${done.letterId.slice(0, 8)}`)
}

const startExchange = (world: World, laptop: Laptop): void => {
  if (laptop.round || laptop.power.off) return
  world.story.tell(() => `${laptop.name} exchanges`)
  laptop.startRound()
}

const isRecovering = async ({ server }: World): Promise<boolean> => {
  const program = server.program()
  return program !== null && !program.power.off && (await recoveringSince(server.records()!)) !== null
}

/** The disk of the server is lost: the last backup is put in its place, and the operators say so. */
const restoreServer = async (world: World): Promise<void> => {
  const { server, story } = world
  if (!server.hasBackup()) return
  await server.stop()
  await settle()
  server.putBack()
  await world.startServer()
  const { store } = server.program()!
  const at = new Date(world.time.now()).toISOString()
  const epoch = await store.transact((writer) => raiseEpoch(writer, at, 'restored from a backup'))
  story.tell(() => `the server is restored from its backup: epoch ${epoch.slice(0, 8)}`)
  const letters = await store.lettersAfter('', 100_000)
  world.log.putBack(letters)
  world.longTerm?.putBack(letters)
  world.words.putBack()
  world.refused.putBack()
  await forgetWhatIsLost(world, new Map(letters.map(({ id, version }) => [id, version])))
}

/**
 * Nobody can hold the server to an answer that no laptop has. Nor to those of a laptop that the backup does not know: it is not waited
 * for, and brings its receipts when the others have gone on.
 */
const forgetWhatIsLost = async (world: World, versions: Map<string, number>): Promise<void> => {
  const { laptops, server, answers } = world
  // What the server signed and strengthened by itself has no receipt: the chains of the others break at it.
  if (world.longTerm) return answers.putBack(new Map(), () => false)
  const kept = new Set<string>()
  for (const laptop of laptops) {
    if (!(await server.program()!.store.deviceByToken(sha256(laptop.token())))) continue
    for (const opId of laptop.receipts()) kept.add(`${laptop.personId} ${opId}`)
  }
  answers.putBack(versions, (personId, opId) => kept.has(`${personId} ${opId}`))
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

const takeImage = (world: World, laptop: Laptop, dir: string): void => {
  world.story.tell(() => `${laptop.name}: its disk is copied`)
  world.images.push({ of: laptop, image: laptop.image(imagePath(dir, world.images.length)) })
}

const useImage = (world: World, what: 'laptop_restore' | 'laptop_clone'): void => {
  if (world.images.length === 0) return
  world.copied = true
  const { of, image } = world.dice.chance(0.5) ? world.images.at(-1)! : world.dice.pick(world.images)
  if (what === 'laptop_restore') {
    world.story.tell(() => `${of.name} is put back to a copy of its disk`)
    world.saved.putBack(of)
    return of.putBack(image)
  }
  if (world.laptops.length > world.swarm.laptops + 2) return
  const clone = world.newLaptop(`${of.name} copy ${world.laptops.length}`, of.personId, { deviceId: '', token: '' })
  world.story.tell(() => `${clone.name} is made from a copy of ${of.name}`)
  clone.putBack(image)
}
