import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Desk } from '../../src/office/desk/desk.ts'
import { signLetters } from '../../src/office/desk/sign-letters.ts'
import { stampLetters } from '../../src/office/desk/stamp-letters.ts'
import { judgePdf } from '../../src/signatures/index.ts'
import { newLetterContent } from '../../src/office/letters/new-letter.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { askOtherJudges } from '../support/authority/pdf-judges.ts'
import { openLaptop, type Laptop } from '../support/laptop.ts'
import { body } from '../support/letter-walk.ts'
import { demoPositionId, demoUnitId, type DemoPart } from '../support/province-data.ts'
import { startTestProvince, type TestProvince } from '../support/test-province.ts'

/** One letter, two signatures: on two computers, and the file that the second gets from the first. */
let province: TestProvince
const laptops = new Map<DemoPart, Laptop>()
const parts = ['konseptor', 'tu', 'kepala', 'sekretaris'] as const
const at = (part: (typeof parts)[number]) => laptops.get(part)!
beforeAll(async () => {
  province = await startTestProvince()
  for (const part of parts) laptops.set(part, await openLaptop(province.server.url, part))
})
afterAll(async () => {
  laptops.forEach((laptop) => laptop.remove())
  await province.close()
})

const deskOf = (laptop: Laptop): Desk =>
  ({
    ...laptop,
    now: () => new Date(),
    token: () => Promise.reject(new Error('no token here')),
    settings: { assetsDir: 'assets', tokenModules: [], timestampUrl: province.tsaUrl, attachmentLimitBytes: 1e7 },
  }) as unknown as Desk
const services = { tsaUrl: '', anchors: [] as string[], numberPattern: '' }
const signs = async (part: 'kepala' | 'sekretaris', id: string) => {
  const { store } = at(part)
  store.facts.set('services', {
    ...services,
    tsaUrl: province.tsaUrl,
    anchors: [Buffer.from(province.authority.rootDer).toString('base64')],
  })
  const file = await province.p12(part, 'rahasia-uji')
  const [result] = await signLetters(
    deskOf(at(part)),
    [id],
    { type: 'p12', file, password: 'rahasia-uji' },
    () => undefined,
  )
  return result?.error?.code ?? result?.result
}

it('the head signs, the secretary signs the same file after the time-stamp, and both signatures are valid to every judge', async () => {
  const id = crypto.randomUUID()
  const konseptor = at('konseptor')
  konseptor.do(id, {
    kind: 'letter.create',
    content: {
      ...newLetterContent('surat_dinas', konseptor.position, konseptor.book.directory()),
      subject: 'Kesepakatan bersama',
      body: body('Kami yang bertanda tangan di bawah ini sepakat.'),
      addressees: [{ type: 'unit', unitId: demoUnitId.dpmptsp }],
      classification: '000.9',
      reviewers: [],
      signatory: { positionId: demoPositionId.kepala, onBehalfOf: null },
      coSignatories: [{ positionId: demoPositionId.sekretaris, onBehalfOf: demoPositionId.kepala }],
    },
  })
  konseptor.do(id, { kind: 'letter.submit', note: '' })
  await konseptor.sync()
  const tu = at('tu')
  await tu.sync()
  tu.do(id, { kind: 'letter.reserve_number' })
  await tu.sync()
  const final = await tu.vault.put(Buffer.from(await letterPdf({ fields: ['ttd-1', 'ttd-2'] })))
  tu.store.transaction(() => {
    tu.store.files.markPresent(final)
    tu.do(id, { kind: 'letter.finalize', pdf: final, contentVersion: 1 })
  })
  await tu.sync()

  await at('kepala').sync()
  await at('sekretaris').sync()
  expect(await signs('sekretaris', id), 'it is not the secretary’s turn').toBe('not_allowed')
  expect(await signs('kepala', id)).toBe('signed')
  await at('kepala').sync()
  await at('sekretaris').sync()
  expect(await signs('sekretaris', id), 'the first signature has no time-stamp yet').toBe('earlier_unstamped')
  expect(at('sekretaris').letter(id).earlierSignatures, 'nothing was kept of the attempt').toBeUndefined()

  expect(await stampLetters(deskOf(at('kepala')))).toEqual({ done: 1, problem: null })
  await at('kepala').sync()
  await at('sekretaris').sync()
  expect(at('sekretaris').letter(id)).toMatchObject({ state: 'siap_ttd', signature: { level: 'B-T' } })
  expect(await signs('sekretaris', id)).toBe('signed')
  expect(await stampLetters(deskOf(at('sekretaris')))).toEqual({ done: 1, problem: null })
  await at('sekretaris').sync()

  const letter = at('sekretaris').letter(id)
  expect(letter).toMatchObject({
    state: 'dikirim',
    signature: { onBehalfOf: demoPositionId.kepala, level: 'B-T' },
    earlierSignatures: [{ onBehalfOf: null, level: 'B-T' }],
  })
  const pdf = await at('sekretaris').vault.get(letter.signedPdf!.sha256)
  expect(judgePdf(pdf, { anchors: [province.authority.rootDer], now: new Date() })).toMatchObject({
    verdict: 'sah',
    signatures: [
      { fieldName: 'ttd-1', verdict: 'sah', level: 'B-T' },
      { fieldName: 'ttd-2', verdict: 'sah', level: 'B-T' },
    ],
  })
  expect(await askOtherJudges(Buffer.from(pdf))).toMatchObject({ valid: 2, qpdfOk: true })
})
