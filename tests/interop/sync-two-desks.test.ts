import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { sampleContent } from '../../src/server/testing/letter-story.ts'
import { startTestServer, type TestServer } from '../../src/server/testing/test-server.ts'
import { openLaptop, type Laptop } from '../support/laptop.ts'
import { demoDirectory, demoPersonId, demoPositionId, type DemoPart } from '../support/province-data.ts'

const directory = demoDirectory('http://127.0.0.1/v')
const plt = {
  personId: demoPersonId.addresseeVerifikator,
  positionId: demoPositionId.kepala,
  holding: 'plt' as const,
  from: '2026-11-01',
  until: '2026-11-21',
}
let clock: Date
let server: TestServer
let laptops: Laptop[]
beforeEach(async () => {
  clock = new Date('2026-11-21T03:00:00Z')
  server = await startTestServer({
    now: () => clock,
    directory: { ...directory, appointments: [...directory.appointments, plt] },
  })
  laptops = []
})
afterEach(async () => {
  laptops.forEach((laptop) => laptop.remove())
  await server.remove()
})

const open = async (part: DemoPart): Promise<Laptop> => {
  const laptop = await openLaptop(server.url, part, () => clock)
  laptops.push(laptop)
  return laptop
}
const keep = async (laptop: Laptop, text: string) => {
  const pdf = await laptop.vault.put(Buffer.from(`%PDF ${text}`))
  laptop.store.files.markPresent(pdf)
  return pdf
}
const finalize = async (tu: Laptop, id: string, text: string) => {
  const pdf = await keep(tu, text)
  tu.do(id, { kind: 'letter.finalize', pdf, contentVersion: tu.letter(id).contentVersion })
  return pdf
}
const checked = async (): Promise<string> => {
  const sari = await open('konseptor')
  const id = randomUUID()
  sari.do(id, { kind: 'letter.create', content: sampleContent({ reviewers: [] }) })
  sari.do(id, { kind: 'letter.submit', note: '' })
  await sari.sync()
  return id
}
const sync = async (...some: Laptop[]) => {
  for (const laptop of some) expect(await laptop.sync()).toBeNull()
}

it('two desks of the registry, both offline, ask for the number and then fix the PDF: one number, one PDF, nobody is blamed', async () => {
  const id = await checked()
  const [first, second] = [await open('tu'), await open('tu')]
  await sync(first, second)
  for (const tu of [first, second]) {
    tu.do(id, { kind: 'letter.reserve_number' })
    expect(tu.letter(id)).toMatchObject({ number: null, numberRequested: true })
  }
  await sync(first, second)
  expect(second.letter(id).number).toEqual(first.letter(id).number)
  expect(second.letter(id)).toMatchObject({ number: { sequence: 1 }, numberRequested: false })

  const pdf = await finalize(first, id, 'pertama')
  await finalize(second, id, 'kedua')
  await sync(first, second, first)
  for (const tu of [first, second]) {
    expect(tu.letter(id)).toMatchObject({ state: 'siap_ttd', finalPdf: pdf })
    expect(tu.steps(id)).toEqual(['letter.reserve_number accepted', 'letter.finalize accepted'])
  }
})

it('a number asked for while the letter went back: refused, and the desk no longer says that it waits for one', async () => {
  const id = await checked()
  const [first, second] = [await open('tu'), await open('tu')]
  await sync(first, second)
  second.do(id, { kind: 'letter.reserve_number' })
  first.do(id, { kind: 'letter.return', note: 'Lampiran kurang.' })
  await sync(first, second)
  expect(second.steps(id)).toEqual(['letter.reserve_number rejected wrong_state'])
  expect(second.letter(id)).toMatchObject({ state: 'draf', number: null, numberRequested: false })
})

it('a Plt signs on the last day while the time-stamp service is away; two days later the letter still leaves, and then is theirs no more', async () => {
  const id = await checked()
  const [tu, gita] = [await open('tu'), await open('addresseeVerifikator')]
  await sync(tu)
  tu.do(id, { kind: 'letter.reserve_number' })
  await sync(tu)
  const final = await finalize(tu, id, 'akhir')
  await sync(tu, gita)
  const signed = await keep(gita, 'bertanda tangan')
  const signature = {
    onBehalfOf: null,
    certificateSubject: 'CN=Contoh',
    claimedTime: clock.toISOString(),
    timestampTime: null,
    level: 'B-B' as const,
  }
  gita.book.perform(id, { kind: 'letter.sign', pdf: signed, of: final.sha256, signature }, demoPositionId.kepala)
  await sync(gita)

  clock = new Date('2026-11-23T03:00:00Z')
  await sync(gita)
  expect(gita.store.letters.ids('needs_stamp')).toEqual([id])
  const pdf = await keep(gita, 'berstempel waktu')
  gita.book.perform(
    id,
    { kind: 'letter.strengthen', pdf, of: signed.sha256, timestampTime: clock.toISOString(), level: 'B-T' },
    demoPositionId.kepala,
  )
  await sync(gita, tu)
  expect(gita.steps(id)).toEqual(['letter.sign accepted', 'letter.strengthen accepted'])
  expect(() => gita.letter(id)).toThrow('letter_unknown')
  expect(tu.letter(id)).toMatchObject({ state: 'dikirim', signedPdf: pdf, signature: { by: { holding: 'plt' } } })
})
