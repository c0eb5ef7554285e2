import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sampleApplication, sampleTrackKey } from '../../src/domain/permits/testing/permit-office.ts'
import { canonicalJson } from '../../src/protocol/canonical-json.ts'
import { paperContent, permitDirectory } from '../../src/server/testing/permit-walk.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { openLaptop, type Laptop } from '../support/laptop.ts'
import { demoPositionId, type DemoPart } from '../support/province-data.ts'
import { freePort } from '../support/free-port.ts'

let clock: Date
let server: TestServer
let laptops: Laptop[]
let backup: string
beforeEach(async () => {
  clock = new Date('2026-11-23T01:00:00Z')
  server = await startTestServer({ port: await freePort(), now: () => clock, directory: permitDirectory() })
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
const minutesPass = (minutes: number) => {
  clock = new Date(clock.getTime() + minutes * 60_000)
}
const keep = async (laptop: Laptop, text: string) => {
  const pdf = await laptop.vault.put(Buffer.from(`%PDF ${text}`))
  laptop.store.files.markPresent(pdf)
  return pdf
}
/** Everybody exchanges so many times, in this order. */
const rounds = async (count: number, ...some: Laptop[]) => {
  for (let round = 0; round < count; round++) for (const laptop of some) await laptop.sync()
}

const desks = async () => ({
  loket: await open('addresseePelaksana'),
  olah: await open('addresseeKonseptor'),
  kabid: await open('addresseeVerifikator'),
  tu: await open('addresseeTu'),
  kepala: await open('addresseeKepala'),
  tim: await open('timKesbangpol'),
  hutan: await open('timDklh'),
})
type Desks = Awaited<ReturnType<typeof desks>>

/** From the counter into the hands of the applicant. Gives the ids of the case and of its permit. */
const wholeWay = async ({ loket, olah, kabid, tu, kepala, tim, hutan }: Desks): Promise<[string, string]> => {
  const [id, paper] = [randomUUID(), randomUUID()]
  const ktp = { ...(await keep(loket, `ktp ${id}`)), name: 'ktp.pdf', pages: 1 }
  const application = { ...sampleApplication, documents: [{ document: 'ktp', file: ktp }] }
  loket.do(id, { kind: 'permit.apply', application, trackKey: sampleTrackKey })
  loket.do(id, { kind: 'permit.accept', checks: [{ item: 'dokumen.ktp', ok: true, reason: '' }], note: '' })
  await rounds(1, loket, kabid)
  minutesPass(7)
  kabid.do(id, { kind: 'permit.endorse', note: 'Layak.' })
  await rounds(1, kabid, tim, hutan)
  for (const [laptop, unitId] of [
    [tim, 'kesbangpol'],
    [hutan, 'dklh'],
  ] as const) {
    const { id: taskId } = laptop.letter(id).permit!.teams.find((task) => task.unitId === unitId)!
    const visit = { on: '2026-11-23', latitude: null, longitude: null, photos: [] }
    const said = { verdict: 'terbit', note: 'Baik.', conditions: [], visit, report: null } as const
    minutesPass(3)
    laptop.do(id, { kind: 'permit.recommend', taskId, ...said, conditions: [] })
    await laptop.sync()
  }
  await rounds(1, olah)
  const positions = [demoPositionId.addresseeVerifikator]
  // The head is named only in the paper itself: the case hears of it when the paper is submitted.
  olah.do(id, { kind: 'permit.draft_paper', letterId: paper, as: 'izin', positions })
  olah.do(paper, { kind: 'letter.create', content: paperContent(id, 'izin') })
  olah.do(paper, { kind: 'letter.submit', note: '' })
  minutesPass(5)
  await rounds(1, olah, kabid)
  kabid.do(paper, { kind: 'letter.paraf', contentVersion: 1, note: '' })
  await rounds(1, kabid, tu)
  tu.do(paper, { kind: 'letter.reserve_number' })
  await tu.sync()
  tu.do(paper, { kind: 'letter.finalize', pdf: await keep(tu, `akhir ${paper}`), contentVersion: 1 })
  await rounds(1, tu, kepala)
  minutesPass(60)
  await signed(kepala, paper)
  await rounds(1, kepala, loket)
  minutesPass(4)
  loket.do(id, { kind: 'permit.hand_over', to: 'Ni Wayan Contoh', way: 'loket', note: '' })
  await rounds(1, loket, olah, kabid, tu, kepala, tim, hutan)
  return [id, paper]
}

const signed = async (kepala: Laptop, id: string) => {
  const final = kepala.letter(id).finalPdf!.sha256
  const pdf = await keep(kepala, `bertanda tangan ${id}`)
  const facts = { onBehalfOf: null, certificateSubject: 'CN=Uji', timestampTime: null, level: 'B-B' as const }
  const signature = { ...facts, claimedTime: clock.toISOString() }
  kepala.do(id, { kind: 'letter.sign', pdf, of: final, signature })
  await kepala.sync()
  minutesPass(30)
  const stamped = await keep(kepala, `bercap waktu ${id}`)
  const stamp = { timestampTime: clock.toISOString(), level: 'B-T' } as const
  kepala.do(id, { kind: 'letter.strengthen', pdf: stamped, of: pdf.sha256, ...stamp })
}

const rejectedOn = (laptop: Laptop) => laptop.store.outbox.state().rejected

it('a case and its permit come back from the laptops exactly, whoever is first: number, clock and the server’s own steps', async () => {
  const all = await desks()
  await takeBackup()
  const [id, paper] = await wholeWay(all)
  const [second] = await wholeWay(all)
  const { loket, olah, kabid, tu, kepala, tim, hutan } = all
  const of = (subject: string) => canonicalJson(loket.book.get(subject).server)
  const before = [id, second, paper].map((subject) =>
    subject === paper ? canonicalJson(olah.letter(paper)) : of(subject),
  )
  expect(loket.letter(id).permit).toMatchObject({ state: 'terbit', number: { text: 'UJI-2026-00001' } })
  expect(loket.letter(second).permit).toMatchObject({ number: { text: 'UJI-2026-00002' }, handover: { way: 'loket' } })

  minutesPass(600)
  await restoreBackup()
  // Those who have only steps on the permit are the first to come back; the counter, where all began, is the last.
  await rounds(9, kepala, tu, hutan, tim, kabid, olah, loket)
  for (const laptop of laptops) {
    expect(laptop.store.outbox.state()).toMatchObject({ waiting: 0 })
    expect(rejectedOn(laptop)).toBe(0)
  }
  expect([of(id), of(second), canonicalJson(olah.letter(paper))]).toEqual(before)
})
