import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Directory } from '../../../src/domain/directory.ts'
import type { Operation, OperationResult } from '../../../src/protocol/sync-api.ts'
import { authority } from '../loader/paper/world-clock.ts'
import { clearDisks } from '../loader/memory-disk.ts'
import { randomBytes, randomUUID, seedCrypto } from '../loader/seeded-crypto.ts'
import { createFinalAnswers, toldAnswer, type FinalAnswers } from '../oracle/final-answers.ts'
import { createRefusedSteps, type RefusedSteps } from '../oracle/refused-steps.ts'
import { createSavedSteps, type SavedSteps } from '../oracle/saved-steps.ts'
import { createServerLog, type ServerLog } from '../oracle/server-log.ts'
import { createUnseenWords, type UnseenWords } from '../oracle/unseen-words.ts'
import { Violation } from '../oracle/violation.ts'
import { createDice, type Dice } from './dice.ts'
import { createLaptop, type DiskImage, type Enrolment, type Laptop } from './laptop.ts'
import { createLongTerm, type LongTerm } from './long-term.ts'
import { createNetwork, type Network } from './network.ts'
import { foundProvince } from './province.ts'
import { createRepairShop, type RepairShop } from './repair-shop.ts'
import { createServerDoor } from './server-door.ts'
import { createServerMachine, type ServerMachine } from './server-machine.ts'
import { settle } from './settle.ts'
import type { Story } from './story.ts'
import { drawSwarm, type Aim, type Swarm } from './swarm.ts'
import { createTrueTime, type TrueTime } from './true-time.ts'

/** Everything there is in one run. */
export interface World {
  readonly swarm: Swarm
  readonly dice: Dice
  readonly story: Story
  readonly time: TrueTime
  readonly network: Network
  readonly server: ServerMachine
  readonly laptops: Laptop[]
  readonly images: { of: Laptop; image: DiskImage }[]
  readonly answers: FinalAnswers
  readonly words: UnseenWords
  readonly refused: RefusedSteps
  readonly saved: SavedSteps
  readonly log: ServerLog
  /** Services outside of the province, in seeds that aim at them. */
  readonly longTerm: LongTerm | null
  readonly shop: RepairShop
  readonly counted: { stored: number; decided: number; pages: number; files: number }
  directory: Directory
  /** A laptop was copied or put back at some time. */
  copied: boolean
  violation: Violation | null
  /** Runs a check of the oracle; the first that fails ends the run. */
  check(work: () => void): void
  /** A module of the product broke by itself. */
  broke(name: string, error: unknown): void
  enrol(personId: string): Promise<Enrolment>
  newLaptop(name: string, personId: string, enrolment: Enrolment): Laptop
  startServer(): Promise<void>
  close(): Promise<void>
}

export interface Wish {
  seed: string
  dir: string
  laptops?: number | undefined
  aim?: Aim | undefined
  story: Story
  /** Instead of one that is drawn. */
  swarm?: Swarm
}

export const createWorld = async ({ seed, dir, laptops, aim, story, swarm: given }: Wish): Promise<World> => {
  mkdirSync(dir, { recursive: true })
  seedCrypto(seed)
  const dice = createDice(`world ${seed}`)
  const time = createTrueTime()
  authority.now = () => new Date(time.now())
  authority.dice = createDice(`authority ${seed}`)
  const swarm = given ?? drawSwarm(createDice(`swarm ${seed}`), { laptops, aim })
  const counted = { stored: 0, decided: 0, pages: 0, files: 0 }

  const broke = (name: string, error: unknown) =>
    world.check(() => {
      throw error instanceof Violation
        ? error
        : new Violation('I0', `${name}: ${(error as Error)?.stack ?? String(error)}`)
    })
  const heard = (personId: string, operations: Operation[], results: OperationResult[]) => {
    for (const result of results) {
      const operation = operations.find((o) => o.dseq === result.dseq)!
      story.tell(() => `the server to ${personId}, step ${result.dseq}: ${toldAnswer(operation, result)}`)
    }
    world.check(() => world.answers.heard(personId, operations, results))
    world.check(() => world.refused.heard(personId, operations, results))
    world.check(() => world.words.heard(operations, results))
  }

  const network = createNetwork()
  const now = () => new Date(time.now())
  const server = createServerMachine({
    dir,
    now,
    witness: {
      committed(written) {
        world.check(() => world.log.committed(written))
        world.check(() => world.longTerm?.committed(written))
      },
      broke: (error) => broke('server', error),
    },
  })
  const door = createServerDoor(server, now, { heard, counted, broke: (error) => broke('server', error) })

  const longTerm =
    swarm.longTerm &&
    createLongTerm({
      habits: swarm.longTerm,
      dice: createDice(`outside ${seed}`),
      now: time.now,
      story,
      databasePath: server.databasePath,
      check: (work) => world.check(work),
      fileText: server.fileText,
    })

  const world: World = {
    longTerm,
    broke,
    swarm,
    dice,
    story,
    time,
    network,
    server,
    laptops: [],
    images: [],
    answers: createFinalAnswers(),
    saved: createSavedSteps(),
    words: createUnseenWords(),
    refused: createRefusedSteps(),
    log: createServerLog({ directory: () => world.directory, fileText: server.fileText }),
    shop: createRepairShop(() => world),
    counted,
    copied: false,
    directory: foundProvince(swarm.people, swarm.byHouse, swarm.permits),
    violation: null,
    check(work) {
      try {
        work()
      } catch (error) {
        world.violation ??= error instanceof Violation ? error : new Violation('I0', String((error as Error).stack))
      }
    },
    async enrol(personId) {
      const enrolment = { deviceId: randomUUID(), token: randomBytes(32).toString('base64url') }
      const tokenSha256 = createHash('sha256').update(enrolment.token).digest('hex')
      const at = now().toISOString()
      const device = { id: enrolment.deviceId, personId, name: personId, tokenSha256, keyThumbprint: '', at }
      // On paper at the IT desk: whatever the server's power does meanwhile.
      await server.records()!.transact((writer) => writer.addDevice(device))
      return enrolment
    },
    newLaptop(name, personId, enrolment) {
      const old = world.laptops.length < swarm.oldLaptops
      const laptop = createLaptop({
        name,
        personId,
        dir,
        old,
        enrolment,
        directory: world.directory,
        trueNow: time.now,
        network,
        door,
        witness: { broke: (laptop, error) => broke(laptop.name, error) },
        ...(swarm.repairs && { repair: (laptop) => world.shop.repair(laptop) }),
      })
      world.laptops.push(laptop)
      return laptop
    },
    async startServer() {
      await server.start(world.directory, longTerm)
    },
    async close() {
      world.laptops.forEach((laptop) => laptop.shutDown())
      await settle()
      await server.stop()
      clearDisks(dir)
    },
  }

  await world.startServer()
  for (let index = 0; index < swarm.laptops; index++) {
    const person = world.directory.people[index % world.directory.people.length]!.id
    const name = `laptop ${person} ${1 + Math.floor(index / world.directory.people.length)}`
    world.newLaptop(name, person, await world.enrol(person))
  }
  story.tell(() => `${swarm.laptops} laptops, ${swarm.people} people: ${world.laptops.map((l) => l.name).join(', ')}`)
  return world
}

export const imagePath = (dir: string, count: number): string => join(dir, `image-${count}.db`)
