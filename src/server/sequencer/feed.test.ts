import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoDirectory, demoPersonId, demoPositionId } from '../../../tests/support/province-data.ts'
import { enrol } from '../testing/client.ts'
import { checkedLetter, enrolCast, finalizedLetter, sampleContent, sentLetter } from '../testing/letter-story.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

const create = { kind: 'letter.create' as const, content: sampleContent() }

test('the addressee sees nothing until the letter is sent, then exactly one letter, without its kitchen', async () => {
  const cast = await enrolCast(
    server.url,
    'konseptor',
    'verifikator',
    'tu',
    'kepala',
    'addresseeTu',
    'addresseeKonseptor',
  )
  const id = await checkedLetter(cast)
  const final = await finalizedLetter(cast, id)
  expect((await cast.addresseeTu.feed()).changes).toEqual([])

  const sent = await sentLetter(cast, id, final)
  const { changes, next } = await cast.addresseeTu.feed()
  expect(changes.map((c) => c.subject)).toEqual([id])
  expect(changes[0]!.letter).toMatchObject({ state: 'dikirim', signedPdf: sent, finalPdf: null, parafs: [] })
  expect(JSON.stringify(changes), 'what the checker wrote stays inside').not.toContain('Sudah baik')
  expect((await cast.addresseeKonseptor.feed()).changes, 'a drafter of the addressed agency is no addressee').toEqual(
    [],
  )

  await cast.addresseeTu.act(id, { kind: 'letter.receive', unitId: 'dpmptsp' })
  const after = await cast.addresseeTu.feed(next)
  expect(after.changes.map((c) => c.letter!.state)).toEqual(['diterima'])
  const drafter = await cast.konseptor.feed()
  expect(drafter.changes.at(-1)!.letter!.deliveries[0]!.received!.by.personId).toBe(demoPersonId.addresseeTu)
})

test('a transferred official: at the next start what was theirs is purged, the successor gets a snapshot', async () => {
  const cast = await enrolCast(server.url, 'konseptor', 'verifikator', 'addresseeVerifikator')
  const id = await checkedLetter(cast)
  const cursor = (await cast.verifikator.feed()).next
  expect((await cast.addresseeVerifikator.feed()).changes).toEqual([])

  const directory = demoDirectory('http://127.0.0.1/v')
  const handedOver = directory.appointments.map((a) =>
    a.positionId === demoPositionId.verifikator ? { ...a, personId: demoPersonId.addresseeVerifikator } : a,
  )
  server = await server.again({ directory: { ...directory, appointments: handedOver } })
  const before = await cast.verifikator.at(server.url).feed(cursor)
  expect(before).toMatchObject({
    changes: expect.arrayContaining([{ seq: expect.any(Number), subject: id, letter: null }]),
  })
  const successor = await cast.addresseeVerifikator.at(server.url).feed()
  expect(successor).toMatchObject({ changes: expect.arrayContaining([expect.objectContaining({ subject: id })]) })
  server = await server.again({ directory })
})

test('an acting official appointed until today: at midnight the letters are gone, without anybody touching one', async () => {
  let now = new Date('2026-11-21T10:00:00Z')
  const directory = demoDirectory('http://127.0.0.1/v')
  const plt = {
    personId: demoPersonId.addresseeKonseptor,
    positionId: demoPositionId.verifikator,
    holding: 'plt' as const,
    from: '2026-11-01',
    until: '2026-11-21',
  }
  const own = await startTestServer({
    now: () => now,
    directory: { ...directory, appointments: [...directory.appointments, plt] },
  })
  try {
    const rai = await enrol(own.url, 'addresseeKonseptor')
    const cast = await enrolCast(own.url, 'konseptor', 'verifikator')
    const id = await checkedLetter(cast)
    const today = await rai.feed()
    expect(today.changes.map((c) => c.subject)).toEqual([id])
    now = new Date('2026-11-21T16:00:01Z')
    expect((await rai.feed(today.next)).changes).toMatchObject([{ subject: id, letter: null }])
    expect(
      (await cast.verifikator.feed()).changes.at(-1)!.letter,
      'the one who holds it for good keeps it',
    ).not.toBeNull()
  } finally {
    await own.remove()
  }
})

test('a long absence: pages go on where the last one ended, each letter once in its latest form', async () => {
  const sari = await enrol(server.url, 'konseptor')
  const start = (await sari.feed()).next
  const ids = Array.from({ length: 7 }, () => randomUUID())
  await sari.push(...ids.map((id) => sari.operation(id, create)))
  await sari.push(sari.operation(ids[0]!, { kind: 'letter.edit', content: { subject: 'Judul baru' } }))

  const seen: { subject: string; title: string }[] = []
  let cursor = start
  let more = true
  while (more) {
    const page = await sari.feed(cursor, 3)
    expect(page.from).toBe(cursor)
    seen.push(...page.changes.map((c) => ({ subject: c.subject, title: c.letter!.content.subject })))
    cursor = page.next
    more = page.more
  }
  expect(seen.map((s) => s.subject).toSorted()).toEqual(ids.toSorted())
  expect(seen.at(-1)).toEqual({ subject: ids[0], title: 'Judul baru' })
})

test('a cursor that this server never gave out starts from the beginning, and the page says so', async () => {
  const sari = await enrol(server.url, 'konseptor')
  const other = await enrol(server.url, 'tu')
  await sari.act(randomUUID(), create)
  for (const cursor of ['made-up', (await other.feed()).next, (await sari.feed()).next.replace(/.$/, '!')]) {
    const page = await sari.feed(cursor)
    expect(page.from).toBe('')
    expect(page.changes.length).toBeGreaterThan(0)
  }
})
