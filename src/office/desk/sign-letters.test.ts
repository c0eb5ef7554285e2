import { afterEach, beforeEach, expect, test } from 'vitest'
import { batchHandlers } from './batch-handlers.ts'
import { signLetters } from './sign-letters.ts'
import { signingDesk } from './testing/signing-desk.ts'

let at: ReturnType<typeof signingDesk>
let letters: string[]
beforeEach(async () => {
  at = signingDesk()
  letters = []
  for (let i = 0; i < 4; i++) letters.push(await at.letter({ subject: `Surat ${i + 1}` }))
})
afterEach(() => at.remove())

const run = (options = {}) => signLetters(at.desk, letters, at.chosen, () => {}, options)
const unfinished = async () => (await batchHandlers(at.desk, () => {})['signing.unfinished']({})).batch
const stateOf = (id: string) => at.desk.book.get(id).local.state
const stepsOf = (id: string) => at.desk.store.outbox.of(id).map(({ operation }) => operation.intent.kind)

test('all are signed, each by a step of its own, and nothing is left to go on with', async () => {
  expect((await run()).map(({ result }) => result)).toEqual(['signed', 'signed', 'signed', 'signed'])
  for (const id of letters) expect([stateOf(id), stepsOf(id)]).toEqual(['ditandatangani', ['letter.sign']])
  expect(await unfinished()).toBeNull()
})

test('a refused PIN is one try: the first letter is told why, no other is tried, all can be gone on with', async () => {
  at.card.atSignature = () => at.refuse('pin_incorrect')
  const results = await run()
  expect(results.map(({ result }) => result)).toEqual(['failed', 'skipped', 'skipped', 'skipped'])
  expect(results[0]!.error?.code).toBe('pin_incorrect')
  expect(at.card.signatures).toBe(1)
  expect(await unfinished()).toMatchObject({ total: 4, signed: 0, subject: 'Uji kadis', means: 'token' })
  expect(JSON.stringify(at.desk.store.batches.open()), 'no PIN in the journal').not.toContain(at.chosen.pin)
})

test('a card that gives back garbage once: that letter failed, the next ones are signed', async () => {
  at.card.atSignature = (n) => (n === 1 ? Buffer.alloc(64, 7) : null)
  const results = await run()
  expect(results.map(({ result }) => result)).toEqual(['signed', 'failed', 'signed', 'signed'])
  expect(results[1]!.error?.code).toBe('token_bad_signature')
  expect(stateOf(letters[1]!)).toBe('siap_ttd')
  expect(await unfinished(), 'every letter had its turn and was told').toBeNull()
})

test('the token is pulled out in the middle; after a restart the batch goes on where it stopped, by the same key', async () => {
  at.card.atSignature = (n) => (n >= 2 ? at.refuse('token_removed') : null)
  expect((await run()).map(({ result }) => result)).toEqual(['signed', 'signed', 'failed', 'skipped'])
  at.restart()
  const left = (await unfinished())!
  expect(left).toMatchObject({ total: 4, signed: 2, left: [{ id: letters[2] }, { id: letters[3] }] })

  at.card.atSignature = () => null
  const seen = Object.fromEntries(left.left.map(({ id, pdf }) => [id, pdf]))
  const ids = left.left.map(({ id }) => id)
  const results = await signLetters(at.desk, ids, at.chosen, () => {}, { batch: left.id, seen })
  expect(results.map(({ result }) => result)).toEqual(['signed', 'signed'])
  for (const id of letters) expect(stepsOf(id)).toEqual(['letter.sign'])
  expect(await unfinished()).toBeNull()
})

test('another certificate does not go on with a batch; nothing is signed with it', async () => {
  at.card.atSignature = () => at.refuse('token_removed')
  await run()
  const batch = (await unfinished())!
  at.desk.store.batches.begin({ ...batch, id: 'c0ffee00-0000-4000-8000-000000000000', certificate: 'ff' }, batch.left)
  const { id } = (await unfinished())!
  at.card.atSignature = () => null
  await expect(run({ batch: id })).rejects.toMatchObject({ code: 'batch_other_key', params: { subject: 'Uji kadis' } })
  expect(letters.map(stateOf)).toEqual(['siap_ttd', 'siap_ttd', 'siap_ttd', 'siap_ttd'])
})

test('stopped after the present letter: the others are skipped with that reason and can be gone on with', async () => {
  const emitted: string[] = []
  const handlers = batchHandlers(at.desk, (event) => {
    if (event.event !== 'signing.progress' || event.done !== 1) return
    emitted.push(event.last!.result)
    void handlers['signing.cancel']({})
  })
  const { results } = await handlers['signing.sign']({ ids: letters, with: at.chosen })
  expect(emitted).toEqual(['signed'])
  expect(results.map(({ result, error }) => [result, error?.code])).toEqual([
    ['signed', undefined],
    ['skipped', 'batch_cancelled'],
    ['skipped', 'batch_cancelled'],
    ['skipped', 'batch_cancelled'],
  ])
  const { batch } = await handlers['signing.unfinished']({})
  expect(batch?.left.map(({ id }) => id)).toEqual(letters.slice(1))
  await handlers['signing.putAway']({ batch: batch!.id })
  expect(await unfinished()).toBeNull()
})

test('two batches at once on one computer: the second is refused', async () => {
  const handlers = batchHandlers(at.desk, () => {})
  const first = handlers['signing.sign']({ ids: letters, with: at.chosen })
  await expect(handlers['signing.sign']({ ids: letters, with: at.chosen })).rejects.toMatchObject({
    code: 'batch_running',
  })
  expect((await first).results).toHaveLength(4)
})

test('a letter whose PDF is another than the one seen is not signed; the others are', async () => {
  const results = await run({ seen: { [letters[0]!]: 'a'.repeat(64) } })
  expect(results.map(({ result, error }) => error?.code ?? result)).toEqual([
    'version_moved',
    'signed',
    'signed',
    'signed',
  ])
})

test('where no letter may be signed, the card is not asked at all', async () => {
  await run()
  at.card.asked = []
  expect((await run()).map(({ error }) => error?.code)).toEqual(letters.map(() => 'wrong_state'))
  expect(at.card.asked).toEqual([])
})

test('a hundred letters: one look for the card, one login, a word after each, a signature for each', async () => {
  while (letters.length < 100) letters.push(await at.letter({ subject: `Surat ${letters.length + 1}` }))
  const told: number[] = []
  const results = await signLetters(at.desk, letters, at.chosen, (done) => told.push(done))
  expect(results.filter(({ result }) => result === 'signed').map(({ id }) => id)).toEqual(letters)
  expect(told).toEqual(letters.map((_, i) => i + 1))
  expect(at.card.signatures).toBe(100)
  for (const call of ['list', 'openSession', 'closeSession']) {
    expect(
      at.card.asked.filter((asked) => asked === call),
      call,
    ).toHaveLength(1)
  }
})
