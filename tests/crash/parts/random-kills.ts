import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LontarError } from '../../../src/protocol/errors/lontar-error.ts'
import { draftLetter, signIn } from '../../support/letter-walk.ts'
import { startOffice, type OfficeProcess } from '../../support/office-process.ts'
import { comesTrue, patience } from '../../support/patience.ts'
import { checkAtRest } from '../story/at-rest.ts'
import { somePdf } from '../story/base.ts'
import { exists, hasAttachment, hasState, officeView, type Fact } from '../story/facts.ts'
import { keepServer } from '../story/kept-server.ts'
import { inLanes } from './in-lanes.ts'
import type { Given, Outcome } from './part.ts'
import { seeded } from './seeded.ts'

export interface RandomNumbers {
  kills: number
  office: number
  server: number
  /** Acknowledgements that the kills could have undone. */
  acknowledged: number
  lost: number
  doubled: number
}

/** Kills before everything is looked at with both sides at rest; then a new province begins. */
const perRound = 25
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Office or server, or both at once, are killed at random moments while a person works without pause. */
export const killAtRandom = async (given: Given, kills: number, seed: number): Promise<Outcome<RandomNumbers>> => {
  const numbers: RandomNumbers = { kills: 0, office: 0, server: 0, acknowledged: 0, lost: 0, doubled: 0 }
  const violations: string[] = []
  const rounds = Array.from({ length: Math.ceil(kills / perRound) }, (_, n) => n)
  await inLanes(rounds, given.lanes, async (round) => {
    const found = await oneRound(given, Math.min(perRound, kills - round * perRound), seed + round)
    for (const key of ['kills', 'office', 'server', 'acknowledged'] as const) numbers[key] += found[key]
    numbers.lost += found.lost.length
    numbers.doubled += found.wrong.length
    violations.push(...[...found.lost, ...found.wrong].map((what) => `random kills, seed ${seed + round}: ${what}`))
    given.say(`random kills: ${numbers.kills}, acknowledged ${numbers.acknowledged}`)
  })
  return {
    numbers,
    rows: [
      ['kills at random moments', `${numbers.kills} (office ${numbers.office}, server ${numbers.server})`],
      ['acknowledged by then', String(numbers.acknowledged)],
      ['acknowledged and lost', String(numbers.lost)],
      ['twice, with a gap, or different', String(numbers.doubled)],
    ],
    violations,
  }
}

const oneRound = async ({ base }: Given, kills: number, seed: number) => {
  const random = seeded(seed)
  const dir = mkdtempSync(join(tmpdir(), 'lontar-random-'))
  const [serverDir, officeDir] = [join(dir, 'server'), join(dir, 'office')]
  mkdirSync(officeDir)
  base.copyServer(serverDir)
  const server = await keepServer({ dir: serverDir, ...base.server })
  const open = () => startOffice({ dataDir: officeDir, serverUrl: server.url })
  let office = open()
  const facts: Fact[] = []
  const counted = { kills: 0, office: 0, server: 0, acknowledged: 0, lost: [] as string[], wrong: [] as string[] }
  const work = workWithoutPause(() => office, facts)
  try {
    while (counted.kills < kills) {
      await wait(random() * 500)
      const who = random()
      counted.kills++
      if (who > 0.4) {
        counted.server++
        await server.kill()
      }
      if (who < 0.5) {
        counted.office++
        office.kill()
        await office.close()
        office = open()
        await enter(office)
        // Of what was acknowledged the newest stands nearest to the edge; the rest is looked at when all is at rest.
        counted.lost.push(...(await missing(facts.slice(-12), office)))
      }
    }
    await work.stop()
    await untilNothingWaits(office)
    await office.close()
    await server.stop()
    counted.acknowledged = facts.length
    const all = new Map(facts.map((fact) => [fact.name, fact]))
    counted.wrong.push(...(await checkAtRest({ serverDir, officeDir, facts: all })))
  } finally {
    await work.stop()
    await office.close()
    await server.stop()
    rmSync(dir, { recursive: true, force: true })
  }
  return counted
}

/** Letter after letter: written, some with a file, submitted, sent. What a kill swallows is left and the next begun. */
const workWithoutPause = (office: () => OfficeProcess, facts: Fact[]) => {
  const leaving = new AbortController()
  const letter = async (n: number): Promise<void> => {
    const desk = office()
    if ((await desk.call('session.me', {})) === null) await signIn(desk, 'konseptor')
    const id = await draftLetter(desk, `Surat ke-${n}`)
    facts.push(exists('konseptor', id))
    if (n % 3 === 0) {
      const file = await somePdf(30_000)
      await desk.call('letters.attach', { id, name: 'lampiran.pdf', data: file.toString('base64') })
      facts.push(hasAttachment('konseptor', id, createHash('sha256').update(file).digest('hex')))
    }
    await desk.call('letters.submit', { id, note: '' })
    facts.push(hasState('konseptor', id, 'diajukan'))
    await desk.call('sync.now', {})
  }
  const run = async (): Promise<void> => {
    for (let n = 1; !leaving.signal.aborted; n++) {
      await letter(n).catch(async (error: unknown) => {
        if (!(error instanceof LontarError)) throw error
        await wait(20)
      })
    }
  }
  const done = run()
  return {
    async stop() {
      leaving.abort()
      await done
    },
  }
}

const enter = async (office: OfficeProcess): Promise<void> => {
  for (const end = performance.now() + patience; ;) {
    try {
      return void (await signIn(office, 'konseptor'))
    } catch (error) {
      if (performance.now() > end) throw error
      await wait(100)
    }
  }
}

const missing = async (facts: Fact[], office: OfficeProcess): Promise<string[]> => {
  const found = await Promise.all(
    facts.map(async (fact) => {
      const holds = await fact.holds(officeView(office)).catch((error: unknown) => String(error))
      return holds === true ? [] : [`${fact.name}: ${String(holds)}`]
    }),
  )
  return found.flat()
}

const untilNothingWaits = async (office: OfficeProcess): Promise<void> => {
  await enter(office)
  const isSo = async () => {
    const status = await office.call('sync.now', {})
    return status.online && status.waiting === 0 && status.problem === null
  }
  if (await comesTrue(isSo, 50)) return
  throw new Error(`still waiting: ${JSON.stringify(await office.call('sync.status', {}))}`)
}
