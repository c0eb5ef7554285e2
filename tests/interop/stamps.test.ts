import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Tsa } from '../support/authority/tsa.ts'
import { bringToSignature, letterAt, signIn, syncUntil } from '../support/letter-walk.ts'
import { startOffice, type OfficeProcess } from '../support/office-process.ts'
import { startTestProvince, type TestProvince } from '../support/test-province.ts'

let province: TestProvince
let tsa: Tsa
let moody: Server
let moodyUrl: string
let p12: string
/** The imprint that the service refuses: the one it is asked for first. Null: it refuses nothing. */
let refused: string | null = ''

beforeAll(async () => {
  province = await startTestProvince()
  tsa = await province.authority.startTsa()
  moody = createServer((request, response) => {
    void request.toArray().then(async (parts: Buffer[]) => {
      const question = Buffer.concat(parts)
      const at = question.indexOf(Buffer.from([4, 32])) + 2
      const imprint = question.subarray(at, at + 32).toString('hex')
      if (refused === '') refused = imprint
      if (imprint === refused)
        return response
          .writeHead(200, { 'content-type': 'application/timestamp-reply' })
          .end(Buffer.from('30053003020102', 'hex'))
      const answer = await fetch(tsa.url, {
        method: 'POST',
        headers: { 'content-type': 'application/timestamp-query' },
        body: new Uint8Array(question),
      })
      return response
        .writeHead(200, { 'content-type': 'application/timestamp-reply' })
        .end(Buffer.from(await answer.arrayBuffer()))
    })
  })
  await new Promise<void>((resolve) => moody.listen(0, '127.0.0.1', resolve))
  moodyUrl = `http://127.0.0.1:${(moody.address() as AddressInfo).port}/`
  p12 = await province.p12('kepala', 'rahasia-uji')
})
afterAll(async () => {
  moody.closeAllConnections()
  moody.close()
  await province.close()
  await tsa.stop()
})

const sign = (office: OfficeProcess, ids: string[]) =>
  office.call('signing.sign', { ids, with: { type: 'p12', file: p12, password: 'rahasia-uji' } })
const status = (office: OfficeProcess) => office.call('sync.status', {})

it('a time-stamp service that refuses one letter holds back no other, and nobody is called offline for it', async () => {
  const ids = [
    await bringToSignature(province.open, 'Surat pertama'),
    await bringToSignature(province.open, 'Surat kedua'),
  ]
  await province.quit('kepala')
  const leader = await province.open('kepala', { timestampUrl: moodyUrl })
  await sign(leader, ids)
  const states = () => Promise.all(ids.map(async (id) => (await leader.call('letters.get', { id })).letter.state))
  await syncUntil(leader, async () => (await states()).includes('dikirim'))
  expect((await states()).toSorted()).toEqual(['dikirim', 'ditandatangani'])
  expect(await status(leader)).toMatchObject({
    online: true,
    offlineSince: null,
    waitingForTimestamp: 1,
    waiting: 0,
    problem: { code: 'timestamp_refused' },
  })

  refused = null
  await leader.call('sync.now', {})
  expect(await states()).toEqual(['dikirim', 'dikirim'])
  expect(await status(leader)).toMatchObject({ online: true, waitingForTimestamp: 0, problem: null })
})

it('signed on one computer, stamped on two: the letter leaves once, and neither computer blames its person', async () => {
  const id = await bringToSignature(province.open, 'Surat dari dua komputer')
  await province.quit('kepala')
  await tsa.stop()
  const office = await province.open('kepala', { timestampUrl: tsa.url })
  await sign(office, [id])
  await letterAt(office, id, 'ditandatangani')
  expect(await status(office)).toMatchObject({
    online: true,
    waiting: 0,
    waitingForTimestamp: 1,
    problem: { code: 'timestamp_unreachable' },
  })

  const home = await signIn(
    startOffice({ dataDir: join(province.dir, 'laptop-rumah'), serverUrl: province.server.url, timestampUrl: tsa.url }),
    'kepala',
  )
  try {
    await syncUntil(
      home,
      async () =>
        (await home.call('letters.get', { id }).catch(() => null))?.document !== null &&
        (await status(home)).waitingForTimestamp === 1,
    )
    // The stamps come back before the server does, so that both computers have made theirs when it answers.
    await province.goOffline()
    tsa = await province.authority.startTsa({ port: Number(new URL(tsa.url).port) })
    for (const computer of [office, home]) {
      await computer.call('sync.now', {})
      expect(await status(computer)).toMatchObject({ online: false, waiting: 1, waitingForTimestamp: 0 })
    }
    await province.goOnline()
    const first = await letterAt(office, id, 'dikirim')
    const second = await letterAt(home, id, 'dikirim')
    await home.call('sync.now', {})
    expect(second.letter.signedPdf).toEqual(first.letter.signedPdf)
    expect(await home.call('letters.judge', { id })).toMatchObject({ verdict: 'sah', signatures: [{ level: 'B-T' }] })
    for (const computer of [office, home])
      expect(await status(computer)).toMatchObject({ waiting: 0, needsAction: 0, problem: null })
  } finally {
    await home.close()
  }
})
