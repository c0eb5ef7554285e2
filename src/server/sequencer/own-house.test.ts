import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { demoDirectory, demoPersonId, demoPositionId, demoUnitId } from '../../../tests/support/province-data.ts'
import type { Directory } from '../../domain/directory.ts'
import type { LetterIntent } from '../../domain/letter-intents.ts'
import { checkedLetter, enrolCast, finalizedLetter, sentLetter } from '../testing/letter-story.ts'
import { openDatabase } from '../testing/open-database.ts'
import { startTestServer, type TestServer } from '../testing/test-server.ts'

/** One letter to sixty agencies: what each house does with its copy. */
let server: TestServer
const others = Array.from({ length: 58 }, (_, index) => `opd-${index}`)
/** The demonstration province with 58 agencies more, each with a head and a registry. */
const wide = (): Directory => {
  const demo = demoDirectory('http://127.0.0.1/v')
  const [unit, position, person] = [demo.units[0]!, demo.positions[0]!, demo.people[0]!]
  const seats = others.flatMap((id) =>
    (['pimpinan', 'tu'] as const).map((role) => ({ unitId: id, role, id: `${id}-${role}` })),
  )
  return {
    ...demo,
    units: [...demo.units, ...others.map((id) => ({ ...unit, id, abbreviation: id.toUpperCase() }))],
    positions: [
      ...demo.positions,
      ...seats.map(({ id, unitId, role }) => ({ ...position, id, unitId, roles: [role], reportsTo: null })),
    ],
    people: [...demo.people, ...seats.map(({ id }) => ({ ...person, id, nip: '' }))],
    appointments: [
      ...demo.appointments,
      ...seats.map(({ id }) => ({
        personId: id,
        positionId: id,
        holding: 'definitif' as const,
        from: '2020-01-01',
        until: null,
      })),
    ],
  }
}
beforeEach(async () => {
  server = await startTestServer({ directory: wide() })
})
afterEach(() => server.remove())

const rows = (): number => {
  const db = openDatabase(join(server.dir, 'server.db'), { readonly: true })
  try {
    return db.prepare<[], number>('select count(*) from feed').pluck().get()!
  } finally {
    db.close()
  }
}
const unitId = demoUnitId.dpmptsp
const dispose = (to: string): LetterIntent => ({
  kind: 'letter.dispose',
  dispositionId: randomUUID(),
  unitId,
  parentId: null,
  to: [to],
  instructions: ['Tindak lanjuti'],
  note: '',
  due: null,
})

test('a disposition goes to those of its own house, and to nobody in the other fifty-nine', async () => {
  const cast = await enrolCast(
    server.url,
    'konseptor',
    'verifikator',
    'tu',
    'kepala',
    'addresseeTu',
    'addresseeKepala',
    'addresseeVerifikator',
    'setdaTu',
  )
  const addressees = [unitId, demoUnitId.setda, ...others].map((id) => ({ type: 'unit' as const, unitId: id }))
  const id = await checkedLetter(cast, { addressees })
  const before = rows()
  await sentLetter(cast, id, await finalizedLetter(cast, id))
  expect(rows() - before, 'everyone is sent a letter').toBeGreaterThan(120)

  await cast.addresseeKepala.act(id, { kind: 'letter.read', unitId })
  const sent = rows()
  await cast.addresseeKepala.act(id, dispose(demoPositionId.addresseeVerifikator))
  // The head, the registry and the desk that it was given to. The sender sees no disposition either.
  expect(rows() - sent).toBe(3)
  const given = rows()
  await cast.setdaTu.act(id, { kind: 'letter.receive', unitId: demoUnitId.setda })
  // A receipt is for the own house and for the sender’s.
  expect(rows() - given).toBeLessThan(10)

  // I6, I8: whoever was sent nothing still has the letter as it is for them, and goes on from there.
  const other = cast.setdaTu
  const held = (await other.feed()).changes.at(-1)!.letter!
  const refused = await other.act(id, { kind: 'letter.cancel', note: 'Bukan surat kami' })
  expect(refused).toMatchObject({ result: 'rejected' })
  expect(refused.letter, 'an answer says what the feed says').toEqual(held)
  const received = await other.act(id, { kind: 'letter.read', unitId: demoUnitId.setda })
  expect(received.letter!.version).toBeGreaterThan(held.version)
  expect((await other.feed()).changes.at(-1)!.letter).toEqual(received.letter)
})

test('who is given a disposition gets letter and disposition in one; who passes it on lets the next see both', async () => {
  const cast = await enrolCast(
    server.url,
    'konseptor',
    'verifikator',
    'tu',
    'kepala',
    'addresseeKepala',
    'addresseeVerifikator',
    'addresseeKonseptor',
  )
  const id = await checkedLetter(cast)
  await sentLetter(cast, id, await finalizedLetter(cast, id))
  const seen = async (part: 'addresseeVerifikator' | 'addresseeKonseptor') =>
    (await cast[part].feed()).changes.findLast((c) => c.subject === id)?.letter
  expect(await seen('addresseeVerifikator')).toBeUndefined()
  const first = dispose(demoPositionId.addresseeVerifikator)
  await cast.addresseeKepala.act(id, first)
  const letter = await seen('addresseeVerifikator')
  expect(letter).toMatchObject({ content: { subject: 'Undangan rapat contoh' }, dispositions: [{ unitId }] })
  expect(letter!.signedPdf).not.toBeNull()
  const passed = {
    ...dispose(demoPositionId.addresseeKonseptor),
    parentId: (first as { dispositionId: string }).dispositionId,
  }
  await cast.addresseeVerifikator.act(id, passed)
  expect((await seen('addresseeKonseptor'))!.dispositions).toHaveLength(2)
  const stranger = await cast.kepala.act(id, dispose(demoPositionId.tu))
  expect(stranger, 'the sender gives no dispositions in the addressee’s house').toMatchObject({ result: 'rejected' })

  await cast.addresseeKepala.act(id, {
    kind: 'letter.cancel_disposition',
    dispositionId: (first as { dispositionId: string }).dispositionId,
    to: demoPositionId.addresseeVerifikator,
    note: 'Salah orang',
  })
  expect(demoPersonId.addresseeVerifikator).toBe(cast.addresseeVerifikator.personId)
  expect(await seen('addresseeVerifikator'), 'whoever gave one on still follows it').toBeTruthy()
})
