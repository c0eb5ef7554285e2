import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoPositionId, demoUnitId } from '../../../tests/support/province-data.ts'
import type { LetterIntent } from '../../domain/letter-intents.ts'
import { checkedLetter, enrolCast, finalizedLetter, sentLetter } from '../testing/letter-story.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

const { dpmptsp } = demoUnitId
let server: TestServer
beforeEach(async () => {
  server = await startTestServer({ now: () => new Date('2026-11-23T02:00:00Z') })
})
afterEach(() => server.remove())

const story = async () => {
  const cast = await enrolCast(server.url, 'konseptor', 'verifikator', 'tu', 'kepala', 'addresseeTu', 'addresseeKepala')
  const id = await checkedLetter(cast)
  await sentLetter(cast, id, await finalizedLetter(cast, id))
  return { cast, id }
}
const dispose: LetterIntent = {
  kind: 'letter.dispose',
  dispositionId: randomUUID(),
  unitId: dpmptsp,
  parentId: null,
  instructions: ['Tindak lanjuti'],
  note: '',
  due: null,
  to: [demoPositionId.addresseeTu],
}

test('a letter that was withdrawn before anybody read it says so to who comes too late, and nothing to anybody else', async () => {
  const { cast, id } = await story()
  const back = await cast.tu.act(id, { kind: 'letter.withdraw', unitId: dpmptsp, note: 'Keliru alamat.' })
  expect(back).toMatchObject({
    result: 'accepted',
    letter: { deliveries: [{ withdrawn: { note: 'Keliru alamat.' } }] },
  })
  for (const intent of [{ kind: 'letter.read', unitId: dpmptsp } as const, dispose]) {
    const late = await cast.addresseeKepala.act(id, intent)
    expect(late).toMatchObject({ result: 'rejected', error: { code: 'letter_withdrawn' }, letter: null })
  }
  const elsewhere = await cast.addresseeKepala.act(id, { kind: 'letter.read', unitId: demoUnitId.diskominfos })
  expect(elsewhere).toMatchObject({ error: { code: 'letter_unknown' }, letter: null })
})

test('whoever passes a letter on before anybody opened it has taken it in: it stands in the book, and cannot be withdrawn', async () => {
  const { cast, id } = await story()
  const given = await cast.addresseeKepala.act(id, dispose)
  expect(given.letter!.deliveries[0]).toMatchObject({ agenda: { sequence: 1 }, read: { by: { holding: 'definitif' } } })
  const late = await cast.tu.act(id, { kind: 'letter.withdraw', unitId: dpmptsp, note: 'Keliru.' })
  expect(late).toMatchObject({ result: 'rejected', error: { code: 'already_read' } })
})
