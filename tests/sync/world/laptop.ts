import { join } from 'node:path'
import type { Directory } from '../../../src/domain/directory.ts'
import type { Desk } from '../../../src/office/desk/desk.ts'
import { createLetterBook } from '../../../src/office/letters/letter-book.ts'
import { syncRound } from '../../../src/office/session/sync-round.ts'
import type { Store } from '../../../src/office/store/store.ts'
import { adoptDevice } from '../../../src/office/sync/adopt-device.ts'
import { renewIfRestored } from '../../../src/office/sync/renew-device.ts'
import type { DeviceCredentials } from '../../../src/protocol/device-proof.ts'
import { LontarError } from '../../../src/protocol/errors/lontar-error.ts'
import { schemas, type Operation } from '../../../src/protocol/sync-api.ts'
import { copyDisk } from '../loader/memory-disk.ts'
import type { Network } from './network.ts'
import { bringsAllFiles, inOldLanguage } from './old-language.ts'
import { folderDisk, memoryDisk, type OfficeDisk } from './office-disk.ts'
import { createPower, PowerCut, underPower, type Power } from './power.ts'
import type { DoorCall, ServerDoor } from './server-door.ts'
import { shelfVault, type OfficeShelf } from './shelves.ts'
import { createWire } from './wire.ts'

export interface Enrolment {
  deviceId: string
  token: string
}

export interface LaptopWitness {
  broke(laptop: Laptop, error: unknown): void
}

/** What one copy of a laptop's disk holds: another laptop can be made from it, or this one be put back to it. */
export interface DiskImage {
  path: string
  shelf: OfficeShelf
}

/** One person's computer: the office's real modules over a real encrypted store, and a disk that outlives every crash. */
export interface Laptop {
  readonly name: string
  readonly personId: string
  /** Speaks the oldest language of operations that the server takes. */
  readonly old: boolean
  /** Milliseconds that its clock is wrong. */
  skew: number
  /** Which way its link lets messages through. */
  link: { out: boolean; in: boolean }
  readonly shelf: OfficeShelf
  /** Where its disk is a folder: that folder. */
  readonly folder: string
  readonly disk: OfficeDisk
  readonly store: Store
  readonly desk: Desk
  readonly power: Power
  /** The exchange under way, or null. */
  round: Promise<void> | null
  /** The error that the last exchange ended with, if it ended with one. */
  lastProblem: LontarError | null
  token(): string
  /** The operations that it holds an answer of the server to. */
  receipts(): string[]
  /** All operations in its outbox, answered or not. */
  operations(): Set<string>
  operationsOf(letterId: string): string[]
  startRound(): void
  /** A request of this laptop's own, beside the exchange. */
  sends(call: DoorCall, input: unknown): { from: string; call: string; arrive: () => Promise<unknown> }
  restart(): void
  /** Cut: as the power does it, else as its person does. */
  shutDown(cut?: boolean): void
  /** What lies on the disk has changed while it was off. */
  start(): void
  /** An empty store in its place, as it was when it was new. */
  begin(enrolment: Enrolment): void
  image(path: string): DiskImage
  /** Puts back a copy of this disk, or of another's. The laptop is restarted. */
  putBack(image: DiskImage): void
  /** A new device for the server, over the same work. */
  enrolAnew(enrolment: Enrolment): void
}

const everything = 1e9

/** Answered once, and offered again to a restored server. Looking must not count as offering: it is rolled back. */
const offeredAgain = (store: Store): string[] => {
  let found: string[] = []
  const look = () => {
    const offered = store.outbox.offer(everything, everything)
    found = offered.flatMap((operation) => (operation.receipt ? [operation.opId] : []))
    throw new Error('looked')
  }
  try {
    store.transaction(look)
  } catch (error) {
    if ((error as Error).message !== 'looked') throw error
  }
  return found
}

export const createLaptop = (deps: {
  name: string
  personId: string
  dir: string
  old: boolean
  enrolment: Enrolment
  directory: Directory
  trueNow: () => number
  network: Network
  door: ServerDoor
  witness: LaptopWitness
  /** Whoever repairs its store where that does not open; without it the store is no file. */
  repair?: ((laptop: Laptop) => void) | undefined
}): Laptop => {
  const { name, personId, witness } = deps
  const folder = join(deps.dir, name.replaceAll(' ', '-'))
  const path = `${folder}.db`
  const disk = deps.repair ? folderDisk(folder) : memoryDisk(path)
  const now = () => new Date(deps.trueNow() + laptop.skew)
  let open: Store
  let run: () => Promise<LontarError | null>
  let renewal: Parameters<typeof renewIfRestored>[0]

  const build = (store: Store, power: Power): { store: Store; desk: Desk } => {
    const guarded = underPower(store, power)
    const vault = underPower(disk.keeping(shelfVault(laptop.shelf, now)), power)
    const book = createLetterBook({ store: guarded, personId, now, changed: () => {} })
    const credentials = { token: store.facts.get('device')!.token } as DeviceCredentials
    const wire = createWire({
      from: name,
      token: () => credentials.token,
      network: deps.network,
      door: deps.door,
      speak: (operations: Operation[]) => (deps.old ? operations.map(inOldLanguage) : operations),
      schema: deps.old ? schemas.oldest : schemas.newest,
    })
    const client = deps.old ? bringsAllFiles(wire, { store: guarded, vault }) : wire
    renewal = { store: guarded, client, credentials, now }
    const settings = { assetsDir: '', tokenModules: [], timestampUrl: null, attachmentLimitBytes: 1000 }
    const notAsked = () => Promise.reject(new Error('no token in the simulation'))
    const profile = { id: name, personId, name } as unknown as Desk['profile']
    return {
      store: guarded,
      desk: { profile, store: guarded, vault, book, client, token: notAsked, settings, now } as Desk,
    }
  }

  const boot = (): void => {
    open = openOrRepaired()
    const power = createPower()
    Object.assign(laptop, { power, round: null, ...build(open, power) })
    const round = syncRound(laptop.desk)
    run = () => (open.facts.get('restored') ? renewIfRestored(renewal).then(() => round()) : round())
  }

  const openOrRepaired = (): Store => {
    for (;;) {
      try {
        return disk.open()
      } catch (error) {
        if (!deps.repair || !(error instanceof LontarError) || error.code !== 'store_damaged') throw error
        deps.repair(laptop)
      }
    }
  }

  const laptop: Laptop = {
    name,
    personId,
    old: deps.old,
    skew: 0,
    link: { out: true, in: true },
    shelf: new Map(),
    folder,
    disk,
    round: null,
    lastProblem: null,
    // Set by boot, before anybody has the laptop in hand.
    store: undefined as unknown as Store,
    desk: undefined as unknown as Desk,
    power: createPower(),
    token: () => open.facts.get('device')!.token,
    operations: () => new Set(open.outbox.recent(everything).map((row) => row.operation.opId)),
    operationsOf: (letterId) => open.outbox.of(letterId).map((row) => row.operation.opId),
    receipts() {
      const answered = open.outbox.recent(everything).filter((row) => row.status !== 'waiting')
      return [...answered.map((row) => row.operation.opId), ...offeredAgain(open)]
    },
    sends(call, input) {
      const token = open.facts.get('device')!.token
      return { from: name, call, arrive: () => deps.door.ask(token, call, input) }
    },
    startRound() {
      const { power } = laptop
      const finished = (problem: LontarError | null) => {
        if (power.off) return
        laptop.lastProblem = problem
        laptop.round = null
        if (problem?.code === 'internal') witness.broke(laptop, problem.cause)
      }
      laptop.round = run().then(finished, (error: unknown) => {
        if (error instanceof PowerCut) return
        if (!(error instanceof LontarError) && !power.off) witness.broke(laptop, error)
        finished(LontarError.from(error))
      })
    },
    restart() {
      laptop.shutDown(true)
      boot()
    },
    shutDown(cut = false) {
      laptop.power.cut()
      disk.close(open, cut)
    },
    start: boot,
    begin(enrolment) {
      const first = disk.create()
      first.facts.set('device', { ...enrolment, personId })
      first.facts.set('directory', deps.directory)
      first.facts.set('services', { tsaUrl: 'http://tsa.invalid/', anchors: [], numberPattern: '' })
      first.close()
    },
    image(to) {
      laptop.shutDown()
      copyDisk(path, to)
      boot()
      return { path: to, shelf: new Map(laptop.shelf) }
    },
    putBack(image) {
      laptop.shutDown()
      copyDisk(image.path, path)
      laptop.shelf.clear()
      for (const [hash, file] of image.shelf) laptop.shelf.set(hash, file)
      boot()
    },
    enrolAnew(enrolment) {
      adoptDevice(open, { ...enrolment, personId })
      laptop.lastProblem = null
      laptop.restart()
    },
  }

  laptop.begin(deps.enrolment)
  boot()
  return laptop
}
