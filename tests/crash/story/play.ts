import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LontarError } from '../../../src/protocol/errors/lontar-error.ts'
import { signIn } from '../../support/letter-walk.ts'
import { startOffice } from '../../support/office-process.ts'
import { patience } from '../../support/patience.ts'
import type { DemoPart } from '../../support/province-data.ts'
import { watchDisk, type Mishap, type WatchedDisk } from '../disk/watch-disk.ts'
import { checkAtRest } from './at-rest.ts'
import { somePdf, type Base } from './base.ts'
import { acknowledge, officeView, type Facts } from './facts.ts'
import { keepServer } from './kept-server.ts'
import type { Scene, Step } from './story.ts'

export interface Played {
  /** What was acknowledged and is not there. */
  lost: string[]
  /** What is there twice, has a gap, or contradicts itself. */
  wrong: string[]
  /** What of the plan happened, as "file call". */
  happened: string[]
  /** Error codes that the person was shown. */
  shown: string[]
  /** Calls that changed the watched disk. */
  calls: number
  acknowledgements: { facts: Facts; journalSize: number }[]
  /** Where everything lies, when it was kept. */
  dir: string
  journal: string
}

export interface Playing {
  base: Base
  steps: Step[]
  /** Whose disk the mishap is on. */
  on: 'office' | 'server'
  mishap?: { kind: Mishap; at: number }
  careless?: string
  env?: NodeJS.ProcessEnv
  /** Keep the folder, for a look at its bytes. */
  keep?: boolean
  /** End by SIGKILL and look at nothing, so that the logs of both databases stay. */
  abrupt?: boolean
}

/** Plays a story with real processes to its end, through whatever happens on the way, and examines what is left. */
export const play = async (playing: Playing): Promise<Played> => {
  const dir = mkdtempSync(join(tmpdir(), 'lontar-crash-'))
  const [serverDir, officeDir, notes] = ['server', 'office', 'notes'].map((name) => join(dir, name)) as [
    string,
    string,
    string,
  ]
  mkdirSync(officeDir)
  mkdirSync(notes)
  playing.base.copyServer(serverDir)
  const disk = await watchDisk(playing.on === 'office' ? officeDir : serverDir, notes, playing.careless)
  if (playing.mishap) disk.plan(playing.mishap.kind, playing.mishap.at)
  // Compiled once for all plays: a good part of each start.
  const compiled = { NODE_COMPILE_CACHE: join(playing.base.dir, 'compiled') }
  const env = { ...compiled, ...disk.env, ...playing.env }
  const server = await keepServer(
    { dir: serverDir, ...playing.base.server, env: playing.on === 'server' ? env : compiled },
    disk.lift,
  )
  const open = () =>
    startOffice({ dataDir: officeDir, serverUrl: server.url, env: playing.on === 'office' ? env : compiled })
  let office = open()
  const played: Played = {
    lost: [],
    wrong: [],
    happened: [],
    shown: [],
    calls: 0,
    acknowledgements: [],
    dir,
    journal: disk.journal,
  }
  const scene: Scene = {
    office: () => office,
    base: playing.base,
    attachment: await somePdf(300_000),
    facts: new Map(),
    draft: null,
    shown(code) {
      if (code === 'office_restarted') return
      played.shown.push(code)
      if (played.shown.length >= 2) disk.lift()
    },
    acknowledged(fact) {
      acknowledge(scene.facts, fact)
      played.acknowledgements.push({ facts: new Map(scene.facts), journalSize: disk.journalSize() })
    },
  }
  try {
    for (const step of playing.steps) await doThrough(step, scene, disk, played)
    if (playing.abrupt) {
      office.kill()
      await Promise.all([office.close(), server.end()])
    } else {
      await office.close()
      await server.stop()
      played.wrong.push(...(await checkAtRest({ serverDir, officeDir, facts: scene.facts })))
    }
  } finally {
    await office.close()
    await server.stop()
    played.happened = disk.happened()
    played.calls = disk.calls()
    if (!playing.keep) rmSync(dir, { recursive: true, force: true })
  }
  return played
}

/** Again and again until it is done. After each mishap first: is everything that was acknowledged still there? */
const doThrough = async (step: Step, scene: Scene, disk: WatchedDisk, played: Played): Promise<void> => {
  let seen = 0
  const end = performance.now() + patience
  for (;;) {
    try {
      const before = disk.happened().length
      if (before > seen) await examine(scene, played)
      seen = before
      await step.do(scene)
      if (disk.happened().length > seen) await examine(scene, played)
      return
    } catch (error) {
      if (!(error instanceof LontarError) || performance.now() > end) {
        throw new Error(`${step.name}, ${disk.happened().join('; ')}`, { cause: error })
      }
      scene.shown(error.code)
      await new Promise((resolve) => setTimeout(resolve, 30))
    }
  }
}

const examine = async (scene: Scene, played: Played): Promise<void> => {
  const office = scene.office()
  const parts = new Set([...scene.facts.values()].map((fact) => fact.part))
  for (const part of parts) {
    await enter(scene, part)
    for (const fact of scene.facts.values()) {
      if (fact.part !== part) continue
      const holds = await fact.holds(officeView(office)).catch((error: unknown) => String(error))
      if (holds !== true) played.lost.push(`${fact.name}: ${String(holds)}`)
    }
  }
}

const enter = async (scene: Scene, part: DemoPart): Promise<void> => {
  for (let tries = 1; ; tries++) {
    try {
      return void (await signIn(scene.office(), part))
    } catch (error) {
      if (tries === 5) throw error
    }
  }
}
