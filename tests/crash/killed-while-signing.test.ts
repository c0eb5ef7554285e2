import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bringToSignature, letterAt } from '../support/letter-walk.ts'
import type { OfficeProcess } from '../support/office-process.ts'
import { startTestProvince, type TestProvince } from '../support/test-province.ts'

/**
 * The office process is killed (SIGKILL) at moments spread over a batch of signatures, again and again, and goes on each time with what the
 * journal of the batch says is left, until all letters are signed. After every kill each letter is either still waiting, unchanged, or
 * fully signed, never between, and the journal says the same as the letters.
 */
let province: TestProvince
const letters: string[] = []
const batch = 8

beforeAll(async () => {
  province = await startTestProvince()
  for (let i = 0; i < batch; i++)
    letters.push(await bringToSignature(province.open, `Surat ke-${i + 1} dalam tumpukan`))
}, 600_000)
afterAll(() => province.close())

const examine = async (): Promise<string[]> => {
  const leader = await province.open('kepala')
  const waiting: string[] = []
  for (const id of letters) {
    const detail = await leader.call('letters.get', { id })
    const { state, finalPdf, signedPdf } = detail.letter
    if (state === 'siap_ttd') {
      expect(detail).toMatchObject({ tasks: ['tanda_tangan'], operations: [] })
      expect(sha256(await leader.document(detail.document!))).toBe(finalPdf!.sha256)
      waiting.push(id)
    } else {
      expect(state).toBe('ditandatangani')
      expect(detail.operations.map((o) => o.kind)).toEqual(['letter.sign'])
      expect(sha256(await leader.document(detail.document!))).toBe(signedPdf!.sha256)
      expect((await leader.call('letters.judge', { id })).verdict).toBe('sah')
    }
  }
  return waiting
}

/** What the computer offers after the crash: the batch, with exactly the letters that wait. Before the first of it there is none. */
const offered = async (office: OfficeProcess, waiting: string[]) => {
  const { batch } = await office.call('signing.unfinished', {})
  if (!batch) return null
  expect(batch.left.map(({ id }) => id)).toEqual(waiting)
  expect(batch).toMatchObject({ total: letters.length, signed: letters.length - waiting.length, means: 'p12' })
  return batch
}

const progressOf = async (office: OfficeProcess, done: number): Promise<null> => {
  while (!office.events.some((e) => e.event === 'signing.progress' && e.done >= done))
    await new Promise((resolve) => setTimeout(resolve, 1))
  return null
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

it('killed at any moment of a batch, each letter waits or is fully signed', async () => {
  const file = await province.p12('kepala', 'x')
  await province.goOffline()
  await province.quit('kepala')
  let waiting = await examine()
  expect(waiting).toHaveLength(batch)
  let kills = 0
  let between = 0
  let resumed = 0
  for (let round = 0; waiting.length > 0 && round < 40; round++) {
    const leader = await province.open('kepala')
    // Odd rounds: as soon as the first letter is reported signed. Even rounds: at some moment, later and later.
    const moment =
      round % 2 === 1
        ? progressOf(leader, 1)
        : new Promise<null>((resolve) => setTimeout(() => resolve(null), 60 + round * 31))
    const before = waiting.length
    const batch = await offered(leader, waiting)
    if (batch) resumed++
    const seen = batch && Object.fromEntries(batch.left.map(({ id, pdf }) => [id, pdf]))
    const asked = { ids: waiting, with: { type: 'p12' as const, file, password: 'x' } }
    const signing = leader.call('signing.sign', { ...asked, ...(batch && { batch: batch.id, seen: seen! }) }).then(
      () => false,
      () => true,
    )
    const killed = await Promise.race([signing, moment])
    if (killed === null) leader.kill()
    // An answer that was on its way when the kill came is one: then all is done.
    const brokeOff = await signing
    if (brokeOff) kills++
    await province.quit('kepala')
    waiting = await examine()
    if (!brokeOff) expect(waiting).toEqual([])
    if (waiting.length > 0 && waiting.length < before) between++
    await province.quit('kepala')
  }
  expect(waiting).toEqual([])
  expect(kills).toBeGreaterThan(2)
  expect(resumed, 'the batch of the start is gone on with').toBeGreaterThan(1)
  expect(await (await province.open('kepala')).call('signing.unfinished', {}), 'nothing is left').toEqual({
    batch: null,
  })
  await province.quit('kepala')
  expect(between, 'at least one kill fell into the middle of a batch').toBeGreaterThan(0)
}, 600_000)

it('and afterwards every one of them reaches its addressee once', async () => {
  await province.goOnline()
  const leader = await province.open('kepala')
  for (const id of letters) await letterAt(leader, id, 'dikirim')
  const addressee = await province.open('addresseeTu')
  for (const id of letters) await letterAt(addressee, id, 'diterima')
  const { rows } = await addressee.call('letters.list', { box: 'masuk', query: '' })
  expect(rows.map((row) => row.id).toSorted()).toEqual([...letters].toSorted())
}, 600_000)
