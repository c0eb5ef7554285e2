import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lookAtPdf } from '../../signatures/index.ts'
import { signFileHandlers } from './sign-file-handlers.ts'
import { pageToSign, signingDesk } from './testing/signing-desk.ts'

let at: ReturnType<typeof signingDesk>
beforeEach(() => {
  at = signingDesk()
  at.desk.settings.assetsDir = join(import.meta.dirname, '../../../assets')
})
afterEach(() => at.remove())

const base64 = (pdf: Uint8Array) => Buffer.from(pdf).toString('base64')
const file = async (field?: string) => ({ name: 'Perjanjian.PDF', data: base64(await pageToSign(field)) })
const sign = async (input: object) =>
  signFileHandlers(at.desk)['signFile.sign']({ ...(await file()), as: null, with: at.chosen, ...input } as never)
const box = { kind: 'page', page: 1, x: 20, y: 20, width: 142, height: 57 }

test('a file is looked at before a key is chosen: its fields, as what the person may sign, what forbids it', async () => {
  const { 'signFile.look': look } = signFileHandlers(at.desk)
  const seen = await look(await file('Kepala'))
  expect(seen).toMatchObject({ emptyFields: ['Kepala'], problem: null, verdict: { signatures: [] } })
  expect(seen.positions.map(({ title }) => title)).toEqual([expect.stringMatching(/^Kepala/)])
  expect(await look({ name: 'x.pdf', data: base64(Buffer.from('%PDF-1.7 rusak')) })).toMatchObject({
    problem: { code: 'pdf_damaged', params: { name: 'x.pdf' } },
  })
  expect(at.card.asked).toEqual([])
})

test('the copy comes back under a new name with the verdict of the judge; nothing of it is kept', async () => {
  const { positions } = await signFileHandlers(at.desk)['signFile.look'](await file())
  const { name, data, field, verdict } = await sign({ place: box, as: positions[0]!.id })
  expect([name, field]).toEqual(['Perjanjian-ttd.pdf', 'ttd-2'])
  expect(verdict.signatures).toMatchObject([{ fieldName: 'ttd-2' }])
  expect(lookAtPdf(Buffer.from(data, 'base64')).emptyFields).toMatchObject([{ name: 'ttd-1' }])
  expect(at.card.signatures).toBe(1)
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
