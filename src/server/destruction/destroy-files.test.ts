import { existsSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoUnitId } from '../../../tests/support/province-data.ts'
import type { LetterIntent } from '../../domain/letter-intents.ts'
import type { OperationResult } from '../../protocol/sync-api.ts'
import type { Client } from '../testing/client.ts'
import {
  checkedLetter,
  enrolCast,
  finalizedLetter,
  sampleContent,
  sentLetter,
  type Cast,
} from '../testing/letter-story.ts'
import { openDatabase } from '../testing/open-database.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

/** What is left of a letter once every house has destroyed its copy by an approved list. */
let now: Date
let server: TestServer
beforeEach(async () => {
  now = new Date('2026-11-21T02:00:00Z')
  server = await startTestServer({ now: () => now })
})
afterEach(() => server.remove())

type Everybody = Pick<
  Cast,
  'konseptor' | 'verifikator' | 'tu' | 'kepala' | 'addresseeTu' | 'addresseeKepala' | 'arsiparis'
>
const everybody = (): Promise<Everybody> =>
  enrolCast(server.url, 'konseptor', 'verifikator', 'tu', 'kepala', 'addresseeTu', 'addresseeKepala', 'arsiparis')
const get = async (client: Client, sha256: string) => (await client.request(`/v1/files/${sha256}`)).status
const accepted = (result: OperationResult) => expect(result).toMatchObject({ result: 'accepted' })
const list = 'Musnah 2026/1'

const destroyAt = async (unitId: string, tu: Client, head: Client, id: string) => {
  const retention = { classification: '000.1.5', activeUntil: '2020-01-01', inactiveUntil: '2021-01-01' }
  const steps: [Client, LetterIntent][] = [
    [tu, { kind: 'letter.archive', unitId, fate: 'musnah', ...retention }],
    [tu, { kind: 'letter.propose_destruction', unitId, list }],
    [head, { kind: 'letter.approve_destruction', unitId, list }],
  ]
  for (const [who, intent] of steps) accepted(await who.act(id, intent))
}
const sent = async (cast: Everybody) => {
  const id = await checkedLetter(cast)
  const pdf = await sentLetter(cast, id, await finalizedLetter(cast, id))
  return { id, pdf }
}
const audit = () => {
  const db = openDatabase(join(server.dir, 'server.db'), { readonly: true })
  try {
    return db
      .prepare<[], { detail: string }>(`select detail from audit where event = 'file_destroyed'`)
      .all()
      .map((row) => JSON.parse(row.detail) as { sha256: string; size: number })
  } finally {
    db.close()
  }
}
const onDisk = (sha256: string) => existsSync(join(server.dir, 'files', sha256.slice(0, 2), sha256))

test('destroyed in one house it is still the other’s; destroyed in both nobody is given it, and a month later it is gone', async () => {
  const cast = await everybody()
  const { id, pdf } = await sent(cast)
  await destroyAt(demoUnitId.dpmptsp, cast.addresseeTu, cast.addresseeKepala, id)
  expect(await get(cast.addresseeTu, pdf.sha256)).toBe(404)
  expect(await get(cast.kepala, pdf.sha256), 'the sender has the own copy').toBe(200)

  await destroyAt(demoUnitId.diskominfos, cast.tu, cast.kepala, id)
  for (const client of Object.values(cast)) {
    expect(await get(client, pdf.sha256), 'also for who signed and brought it').toBe(404)
  }
  const view = (await cast.tu.feed()).changes.findLast((c) => c.subject === id)!.letter!
  expect(view, 'its line is left').toMatchObject({ state: 'dimusnahkan', signedPdf: null, number: { sequence: 1 } })
  expect(view.content.attachments).toEqual([])

  server = await server.again()
  expect([onDisk(pdf.sha256), audit()]).toEqual([true, []])
  now = new Date('2026-12-20T02:00:00Z')
  server = await server.again()
  expect(onDisk(pdf.sha256), 'not before thirty days').toBe(true)
  now = new Date('2026-12-22T02:00:00Z')
  server = await server.again()
  await server.stop()
  server = await server.again()
  expect(onDisk(pdf.sha256)).toBe(false)
  expect(audit()).toContainEqual(pdf)
})

test('a file that another letter carries too, or that is brought again, stays', async () => {
  const cast = await everybody()
  const { id, pdf } = await sent(cast)
  const other = randomUUID()
  const attached = { ...pdf, name: 'Surat terdahulu.pdf', pages: 1 }
  accepted(
    await cast.konseptor.act(other, { kind: 'letter.create', content: sampleContent({ attachments: [attached] }) }),
  )
  await destroyAt(demoUnitId.dpmptsp, cast.addresseeTu, cast.addresseeKepala, id)
  await destroyAt(demoUnitId.diskominfos, cast.tu, cast.kepala, id)
  expect(await get(cast.konseptor, pdf.sha256), 'attached to a draft').toBe(200)

  const second = await sent(cast)
  await destroyAt(demoUnitId.dpmptsp, cast.addresseeTu, cast.addresseeKepala, second.id)
  await destroyAt(demoUnitId.diskominfos, cast.tu, cast.kepala, second.id)
  expect(await get(cast.tu, second.pdf.sha256)).toBe(404)
  await cast.tu.upload(Buffer.from(`%PDF stamped ${second.id}`))
  expect(await get(cast.tu, second.pdf.sha256), 'who has it and brings it may have it').toBe(200)
  now = new Date('2027-02-01T02:00:00Z')
  server = await server.again()
  await server.stop()
  server = await server.again()
  expect([onDisk(pdf.sha256), onDisk(second.pdf.sha256)]).toEqual([true, true])
})
