import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDice } from '../sync/world/dice.ts'
import { signIn } from '../support/letter-walk.ts'
import { startOffice, type OfficeProcess } from '../support/office-process.ts'
import { startServerProcess } from '../support/server-process.ts'
import { workAWhile } from './day-at-the-office.ts'
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts'
import type { FaultKind } from './faults.ts'
import { desks, type PartitionBase } from './partition-base.ts'
import { checkSameEverywhere } from './same-everywhere.ts'
import { badWeather } from './spell.ts'
import { untilQuiet } from './until-quiet.ts'

export interface PartitionResult {
  seed: number
  /** From the healing of the network until everything had come everywhere; null where that did not happen in time. */
  seconds: number | null
  /** What stood still. */
  wedged: string[]
  /** What was not the same everywhere at the end. */
  differs: string[]
  faults: Map<FaultKind, number>
  /** That somebody could see on their own computer before the networks healed. */
  letters: number
}

const badMs = 6000
const limitSeconds = 60

/** One bad day: real processes, each computer behind a network of its own that goes wrong by the seed's dice, and its healing. */
export const runPartition = async (base: PartitionBase, seed: number): Promise<PartitionResult> => {
  const dice = createDice(`partition ${seed}`)
  const dir = await mkdtemp(join(tmpdir(), 'lontar-partition-'))
  base.copyTo(dir)
  const present = desks.slice(0, 3 + dice.below(desks.length - 2))
  const server = await startServerProcess({ dir: join(dir, 'server'), ...base.server })
  const proxies: FaultProxy[] = []
  const offices = new Map<string, OfficeProcess>()
  const written = new Map<string, string[]>()
  const faults = new Map<FaultKind, number>()

  const goThroughTheDay = async ({ name, part }: (typeof desks)[number]) => {
    const own = createDice(`${seed} ${name}`)
    const proxy = await startFaultProxy(server.port, own)
    proxies.push(proxy)
    const office = startOffice({
      dataDir: join(dir, name),
      serverUrl: proxy.url,
      syncSeconds: 0.15,
      undoSeconds: 0,
      serverTimeoutSeconds: 0.7,
      logLevel: 'error',
    })
    offices.set(name, office)
    await signIn(office, part)
    const day = new AbortController()
    const working = (async () => {
      while (!day.signal.aborted) {
        await workAWhile({ office, dice: own, p12: base.p12 }, part === 'konseptor')
        await new Promise((resolve) => setTimeout(resolve, 50 + own.below(250)))
      }
    })()
    for (const { kinds, ms } of badWeather(own, badMs)) {
      await proxy.weather(kinds)
      await new Promise((resolve) => setTimeout(resolve, ms))
    }
    day.abort()
    await working
    await proxy.weather(['clear'])
    const boxes = ['draf', 'keluar'] as const
    const lists = await Promise.all(boxes.map((box) => office.call('letters.list', { box, query: '' })))
    const ids = lists.flatMap(({ rows }) => rows.map((row) => row.id))
    written.set(name, [...new Set(ids)])
    for (const [kind, count] of proxy.counted) faults.set(kind, (faults.get(kind) ?? 0) + count)
  }

  try {
    await Promise.all(present.map(goThroughTheDay))
    const end = await untilQuiet(offices, limitSeconds)
    await Promise.all([...offices.values()].map((office) => office.close()))
    await server.stop()
    const differs = await checkSameEverywhere(dir, present, written)
    const letters = new Set([...written.values()].flat()).size
    return {
      seed,
      seconds: 'seconds' in end ? end.seconds : null,
      wedged: 'wedged' in end ? end.wedged : [],
      differs,
      faults,
      letters,
    }
  } finally {
    await Promise.all([...offices.values()].map((office) => office.close()))
    await server.stop()
    await Promise.all(proxies.map((proxy) => proxy.close()))
    await rm(dir, { recursive: true, force: true })
  }
}
