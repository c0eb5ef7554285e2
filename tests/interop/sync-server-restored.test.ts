import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { collectFiles } from '../../src/office/sync/collect-files.ts'
import { canonicalJson } from '../../src/protocol/canonical-json.ts'
import { productVersion } from '../../src/protocol/product-version.ts'
import { schemas } from '../../src/protocol/sync-api.ts'
import { sampleContent } from '../../src/server/testing/letter-story.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { openLaptop, type Laptop } from '../support/laptop.ts'
import type { DemoPart } from '../support/province-data.ts'
import { freePort } from '../support/free-port.ts'

let clock: Date
let server: TestServer
let laptops: Laptop[]
let backup: string
beforeEach(async () => {
  clock = new Date('2026-11-23T01:00:00Z')
  server = await startTestServer({ port: await freePort(), now: () => clock })
  laptops = []
  backup = mkdtempSync(join(tmpdir(), 'lontar-backup-'))
})
afterEach(async () => {
  laptops.forEach((laptop) => laptop.remove())
  await server.remove()
  rmSync(backup, { recursive: true })
})

const open = async (part: DemoPart): Promise<Laptop> => {
  const laptop = await openLaptop(server.url, part, () => clock)
  laptops.push(laptop)
  return laptop
}
const port = () => Number(new URL(server.url).port)
/** Database and files, as a night's backup keeps them. */
const takeBackup = async () => {
  await server.stop()
  cpSync(server.dir, backup, { recursive: true })
  server = await server.again({ port: port() })
}
const restoreBackup = async () => {
  await server.stop()
  rmSync(server.dir, { recursive: true })
  cpSync(backup, server.dir, { recursive: true })
  server = await server.again({ port: port() })
}
const keep = async (laptop: Laptop, text: string) => {
  const pdf = await laptop.vault.put(Buffer.from(`%PDF ${text}`))
  laptop.store.files.markPresent(pdf)
  return pdf
}
const draft = (sari: Laptop): string => {
  const id = randomUUID()
  sari.do(id, { kind: 'letter.create', content: sampleContent({ reviewers: [] }) })
  sari.do(id, { kind: 'letter.submit', note: '' })
  return id
}
const numbered = async (tu: Laptop, id: string) => {
  tu.do(id, { kind: 'letter.reserve_number' })
  await tu.sync()
  const pdf = await keep(tu, `akhir ${id}`)
  tu.do(id, { kind: 'letter.finalize', pdf, contentVersion: tu.letter(id).contentVersion })
  await tu.sync()
}
const signed = async (kepala: Laptop, id: string) => {
  const final = kepala.letter(id).finalPdf!.sha256
  const pdf = await keep(kepala, `bertanda tangan ${id}`)
  const signature = {
    onBehalfOf: null,
    certificateSubject: 'CN=Uji',
    claimedTime: clock.toISOString(),
    timestampTime: null,
    level: 'B-B' as const,
  }
  kepala.do(id, { kind: 'letter.sign', pdf, of: final, signature })
  const stamped = await keep(kepala, `bercap waktu ${id}`)
  kepala.do(id, {
    kind: 'letter.strengthen',
    pdf: stamped,
    of: pdf.sha256,
    timestampTime: clock.toISOString(),
    level: 'B-T',
  })
  await kepala.sync()
}
/** Everybody exchanges so many times, in this order. */
const rounds = async (count: number, ...some: Laptop[]) => {
  for (let round = 0; round < count; round++) for (const laptop of some) await laptop.sync()
}

it('what a restored server lost comes back from the laptops exactly: same numbers, same versions, same signed bytes', async () => {
  const [sari, tu, kepala, wayan] = [
    await open('konseptor'),
    await open('tu'),
    await open('kepala'),
    await open('addresseeTu'),
  ]
  await takeBackup()
  const ids = [draft(sari), draft(sari)]
  await rounds(1, sari, tu)
  for (const id of ids) await numbered(tu, id)
  await rounds(1, kepala)
  for (const id of ids) await signed(kepala, id)
  await rounds(1, wayan, sari, tu)
  wayan.do(ids[0]!, { kind: 'letter.receive', unitId: 'dpmptsp' })
  await rounds(1, wayan, sari, tu, kepala)
  const before = ids.map((id) => canonicalJson(sari.book.get(id).server))

  await restoreBackup()
  // The addressee, who knows the letters only in their last form, is the first to come; the drafter is the last.
  await rounds(5, wayan, kepala, tu, sari)
  // One more, in which each says that it has nothing left to bring.
  await rounds(1, wayan, kepala, tu, sari)
  expect(ids.map((id) => canonicalJson(sari.book.get(id).server))).toEqual(before)
  for (const laptop of laptops) {
    expect(laptop.store.outbox.state()).toMatchObject({ waiting: 0, rejected: 0 })
    expect(laptop.store.letters.stale(laptop.store.facts.get('feed')!.epoch)).toEqual([])
  }
  expect(wayan.letter(ids[0]!).state).toBe('diterima')

  const next = draft(sari)
  await rounds(1, sari, tu)
  await numbered(tu, next)
  expect([...ids, next].map((id) => tu.letter(id).number!.sequence)).toEqual([1, 2, 3])
})

it('a paper that has a later form by now is still on its laptop when a restored server asks for it', async () => {
  const [sari, tu, kepala] = [await open('konseptor'), await open('tu'), await open('kepala')]
  await takeBackup()
  const id = draft(sari)
  await rounds(1, sari, tu)
  await numbered(tu, id)
  await rounds(1, kepala)
  await signed(kepala, id)
  const hoursLater = new Date(Date.now() + 2 * 60 * 60 * 1000)
  for (const laptop of laptops) collectFiles(laptop, hoursLater)

  await restoreBackup()
  await rounds(5, kepala, tu, sari)
  expect(kepala.steps(id)).toEqual(['letter.sign accepted', 'letter.strengthen accepted'])
  expect(sari.letter(id).state).toBe('dikirim')
})

it('a restored server that went on under the old numbers is found out by the first cursor from the lost days', async () => {
  const [sari, tu] = [await open('konseptor'), await open('tu')]
  await takeBackup()
  const lost = draft(sari)
  await rounds(1, sari, tu)
  await restoreBackup()

  // Somebody who was not there before writes first: the feed has rows under the same numbers again.
  const made = await open('verifikator')
  const newcomer = await open('konseptor')
  const fresh = [draft(newcomer), draft(newcomer)]
  await rounds(1, newcomer, made)
  await rounds(3, tu, sari, newcomer)
  await rounds(2, tu, sari, newcomer)
  for (const id of [lost, ...fresh]) expect(tu.letter(id).state, id).toBe('diperiksa')
})

it('a laptop that never comes back: the others wait some hours, then go on; its letter stays readable where it was', async () => {
  const [sari, tu, kepala] = [await open('konseptor'), await open('tu'), await open('kepala')]
  await takeBackup()
  const id = draft(sari)
  await rounds(1, sari, tu)
  await numbered(tu, id)
  await rounds(1, kepala)
  await restoreBackup()

  const other = await open('konseptor')
  const later = draft(other)
  await rounds(2, kepala, tu)
  expect(await other.sync(), 'nothing new is decided yet').toMatchObject({ code: 'server_recovering' })
  expect(tu.steps(id)).toEqual(['letter.reserve_number waiting', 'letter.finalize waiting'])
  clock = new Date(clock.getTime() + 5 * 60 * 60 * 1000)
  await rounds(3, other, kepala, tu)
  expect(other.steps(later)).toEqual(['letter.create accepted', 'letter.submit accepted'])
  expect(tu.steps(id).map((step) => step.split(' ')[1])).toEqual(['rejected', 'rejected'])
  expect(kepala.letter(id).state, 'the leader still reads what was prepared').toBe('siap_ttd')
  expect(kepala.store.letters.stale(kepala.store.facts.get('feed')!.epoch)).toEqual([id])
})

it('once everybody is back the recovery is over: nobody waits for hours, however much new work there is', async () => {
  const [sari, tu] = [await open('konseptor'), await open('tu')]
  await takeBackup()
  const id = draft(sari)
  await rounds(1, sari, tu)
  await restoreBackup()
  const meanwhile = draft(sari)
  await rounds(4, tu, sari)
  expect(sari.steps(meanwhile)).toEqual(['letter.create accepted', 'letter.submit accepted'])
  expect(sari.steps(id)).toEqual(['letter.create accepted', 'letter.submit accepted'])
})

it('restored a second time before a laptop had pulled anything since the first: it is waited for all the same', async () => {
  const [sari, tu] = [await open('konseptor'), await open('tu')]
  await takeBackup()
  const id = draft(sari)
  await rounds(1, sari, tu)
  await restoreBackup()
  await rounds(2, tu, sari)
  // Its steps had arrived once more, and no page of the feed had come back to it.
  const { epoch } = sari.store.facts.get('feed')!
  sari.store.facts.set('feed', { cursor: '', epoch })
  await restoreBackup()

  await rounds(1, tu)
  const greeting = {
    cursor: '',
    epoch,
    lastSequence: 2,
    bringsBack: 0,
    schema: schemas.newest,
    version: productVersion,
  }
  await sari.client.hello(greeting)
  await rounds(2, tu)
  expect(await sari.client.hello(greeting), 'its answers have not arrived').toMatchObject({ recovering: true })
  await rounds(3, sari, tu)
  expect(sari.steps(id)).toEqual(['letter.create accepted', 'letter.submit accepted'])
  expect(tu.letter(id).state).toBe('diperiksa')
})

it('a step that was refused before the restore stays refused, and nothing follows from it', async () => {
  const [sari, tu] = [await open('konseptor'), await open('tu')]
  await takeBackup()
  const id = draft(sari)
  await rounds(1, sari, tu)
  sari.do(id, { kind: 'letter.cancel', note: 'Batal' })
  await rounds(1, sari)
  tu.do(id, { kind: 'letter.reserve_number' })
  await rounds(1, tu)
  expect(tu.steps(id)).toEqual(['letter.reserve_number rejected wrong_state'])
  await restoreBackup()
  await rounds(3, tu, sari)
  expect(tu.steps(id)).toEqual(['letter.reserve_number rejected wrong_state'])
  expect(tu.letter(id).state).toBe('dibatalkan')
  expect(tu.letter(id).number).toBeNull()
})
