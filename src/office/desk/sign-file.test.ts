import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { lookAtPdf } from '../../signatures/index.ts'
import { signFileHandlers } from './sign-file-handlers.ts'
import { pageToSign, signingDesk } from './testing/signing-desk.ts'

let at: ReturnType<typeof signingDesk>
beforeEach(() => {
  at = signingDesk()
  at.desk.settings.assetsDir = join(import.meta.dirname, '../../../assets')
})
afterEach(() => at.remove())

let wakings = 0
const handlers = () => signFileHandlers(at.desk, { soon: () => wakings++ })
const base64 = (pdf: Uint8Array) => Buffer.from(pdf).toString('base64')
const file = async (field?: string) => ({ name: 'Perjanjian.PDF', data: base64(await pageToSign(field)) })
const sign = async (input: object) =>
  handlers()['signFile.sign']({ ...(await file()), as: null, with: at.chosen, ...input } as never)
const box = { kind: 'page', page: 1, x: 20, y: 20, width: 142, height: 57 }

test('a file is looked at before a key is chosen: its fields, as what the person may sign, what forbids it', async () => {
  const { 'signFile.look': look } = handlers()
  const seen = await look(await file('Kepala'))
  expect(seen).toMatchObject({ emptyFields: ['Kepala'], problem: null, verdict: { signatures: [] } })
  expect(seen.positions.map(({ title }) => title)).toEqual([expect.stringMatching(/^Kepala/)])
  expect(await look({ name: 'x.pdf', data: base64(Buffer.from('%PDF-1.7 rusak')) })).toMatchObject({
    problem: { code: 'pdf_damaged', params: { name: 'x.pdf' } },
  })
  expect(at.card.asked).toEqual([])
})

test('the copy comes back under a new name with the verdict of the judge; of the original nothing is kept', async () => {
  const { positions } = await handlers()['signFile.look'](await file())
  const { name, data, field, verdict, notKept } = await sign({ place: box, as: positions[0]!.id })
  expect([name, field, notKept]).toEqual(['Perjanjian-ttd.pdf', 'ttd-2', null])
  expect(verdict.signatures).toMatchObject([{ fieldName: 'ttd-2' }])
  expect(lookAtPdf(Buffer.from(data, 'base64')).emptyFields).toMatchObject([{ name: 'ttd-1' }])
  expect(at.card.signatures).toBe(1)
})

test('the signed copy waits on this computer for its time-stamp, over restarts, until it is taken from the list', async () => {
  const before = wakings
  const { data } = await sign({ place: box })
  expect(wakings, 'the next round is soon').toBe(before + 1)
  at.restart()
  const [row] = (await handlers()['signFile.list']({})).files
  expect(row).toMatchObject({ name: 'Perjanjian-ttd.pdf', level: 'B-B', savedLevel: null, problem: null })
  // Nobody but the list names the file: tidying up leaves it.
  expect(at.desk.store.files.orphans()).toEqual([])
  expect(await handlers()['signFile.copy']({ id: row!.id })).toEqual({ name: row!.name, data })
  expect((await handlers()['signFile.list']({})).files).toMatchObject([{ savedLevel: 'B-B' }])
  await handlers()['signFile.remove']({ id: row!.id })
  expect((await handlers()['signFile.list']({})).files).toEqual([])
  expect(at.desk.store.files.orphans()).toHaveLength(1)
})

test('a disk that is full after the signature was made takes nothing away: the copy is handed out, and why none is kept', async () => {
  at.desk.vault.put = () => Promise.reject(new LontarError('disk_full'))
  const { data, notKept } = await sign({ place: box })
  expect(lookAtPdf(Buffer.from(data, 'base64')).emptyFields).toHaveLength(1)
  expect(notKept).toMatchObject({ code: 'disk_full' })
  expect((await handlers()['signFile.list']({})).files).toEqual([])
})

test('in a prepared field, and invisibly', async () => {
  expect(await sign({ place: { kind: 'field', field: 'ttd-1' } })).toMatchObject({ field: 'ttd-1' })
  expect(await sign({ place: { kind: 'invisible' } })).toMatchObject({ field: 'ttd-2' })
})

test('a place that is refused, and a position of somebody else, cost no PIN', async () => {
  const before = at.card.asked.length
  await expect(sign({ place: { ...box, page: 9 } })).rejects.toMatchObject({ code: 'place_outside_page' })
  await expect(sign({ place: box, as: 'gubernur' })).rejects.toMatchObject({ code: 'not_allowed' })
  expect(at.card.asked.length).toBe(before)
  expect(at.card.signatures).toBe(0)
})
