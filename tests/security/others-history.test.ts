import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { healthSchema } from '../../src/protocol/sync-api.ts'
import { enrol, type Client } from '../../src/server/testing/client.ts'
import { sampleContent } from '../../src/server/testing/letter-story.ts'
import { demoPositionId } from '../support/province-data.ts'
import { openWorld, type World } from './world.ts'

/** What is written of somebody stands there because they did it: nobody can write it for them. */
let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.server.remove())

const asReviewer = { positionId: demoPositionId.verifikator, holding: 'definitif' as const }
const letterOf = async (client: Client, id: string) =>
  (await client.feed('', 500)).changes.find((change) => change.subject === id)?.letter

const submitted = async (): Promise<string> => {
  const { konseptor } = world.cast
  const id = randomUUID()
  await konseptor.act(id, { kind: 'letter.create', content: sampleContent() })
  await konseptor.act(id, { kind: 'letter.submit', note: '' })
  return id
}

it('a paraf given from another’s position is refused, and the history says nothing of it', async () => {
  const { konseptor } = world.cast
  const id = await submitted()
  const paraf = konseptor.operation(id, { kind: 'letter.paraf', contentVersion: 1, note: '' }, { actor: asReviewer })
  const { results } = await konseptor.push(paraf)
  expect(results[0]).toMatchObject({ result: 'rejected', error: { code: 'not_allowed' } })
  const letter = await letterOf(konseptor, id)
  expect(letter).toMatchObject({ state: 'diajukan', parafs: [] })
  expect(letter!.history.map((entry) => entry.by.personId)).toEqual(['sari', 'sari'])
})

it('a substitution that one only claims is none', async () => {
  const { konseptor } = world.cast
  const id = await submitted()
  for (const holding of ['plt', 'plh', 'pj'] as const) {
    const actor = { ...asReviewer, holding }
    const { results } = await konseptor.push(
      konseptor.operation(id, { kind: 'letter.paraf', contentVersion: 1, note: '' }, { actor }),
    )
    expect(results[0]).toMatchObject({ result: 'rejected', error: { code: 'not_allowed' } })
  }
})

it('another’s step, copied to the last byte with its receipt, is worth nothing in other hands', async () => {
  const { verifikator, addresseeTu } = world.cast
  const id = await submitted()
  const paraf = verifikator.operation(id, { kind: 'letter.paraf', contentVersion: 1, note: 'Setuju' })
  const { results } = await verifikator.push(paraf)
  const stolen = { ...paraf, dseq: 1, receipt: results[0]!.receipt }
  const thief = await addresseeTu.push(stolen)
  expect(thief.results[0]).toMatchObject({ result: 'rejected', error: { code: 'letter_unknown' }, letter: null })
  expect(await letterOf(addresseeTu, id)).toBeUndefined()
  expect((await letterOf(verifikator, id))!.parafs.map((given) => given.by.personId)).toEqual(['dharma'])
})

it('the numbers of another device of the same person are its own: a step there neither repeats nor displaces one here', async () => {
  const { konseptor } = world.cast
  const id = await submitted()
  const laptop = await enrol(world.server.url, 'konseptor')
  const { results } = await laptop.push(
    laptop.operation(id, { kind: 'letter.edit', content: { subject: 'Lain' } }, { dseq: 1 }),
  )
  expect(results[0]!.result).toBe('rejected')
  expect(await letterOf(konseptor, id)).toMatchObject({ state: 'diajukan', version: 2 })
})

it('a forged receipt does not make an accepted step of a refused one', async () => {
  const { konseptor } = world.cast
  const id = await submitted()
  const good = (
    await konseptor.push(konseptor.operation(randomUUID(), { kind: 'letter.create', content: sampleContent() }))
  ).results[0]!
  const step = konseptor.operation(id, { kind: 'letter.paraf', contentVersion: 1, note: '' }, { actor: asReviewer })
  const [text, mac] = good.receipt.split('~') as [string, string]
  const said = JSON.parse(Buffer.from(text, 'base64url').toString()) as object
  const claims = Buffer.from(JSON.stringify({ ...said, opId: step.opId, payloadHash: step.payloadHash })).toString(
    'base64url',
  )
  const { results } = await konseptor.push({ ...step, receipt: `${claims}~${mac}` })
  expect(results[0]).toMatchObject({ result: 'rejected', error: { code: 'not_allowed' } })
})

it('a cursor of another, or one that is made up, begins at the own beginning; it never makes the server believe it was restored', async () => {
  const { konseptor, addresseeTu } = world.cast
  const epoch = async () => healthSchema.parse(await (await fetch(`${world.server.url}/v1/health`)).json()).epoch
  const before = await epoch()
  const own = await konseptor.feed('', 500)
  const [text, mac] = own.next.split('~') as [string, string]
  const [, , tag] = text.split('.')
  const forged = [
    own.next,
    `${before}.999999.${tag}~${mac}`,
    `${before}.0.~`,
    `${before}.1.x~${'A'.repeat(22)}`,
    '~',
    'a.b.c.d~e',
  ]
  for (const cursor of forged) {
    const page = await addresseeTu.feed(cursor)
    expect(page.from).toBe('')
    expect(page.changes.map((change) => change.subject)).not.toContain(world.draft)
    expect((await addresseeTu.hello({ cursor })).status).toBe(200)
  }
  expect(await epoch()).toBe(before)
})
