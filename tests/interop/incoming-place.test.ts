import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, degrees } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Place, judgePdf, signPdf } from '../../src/signatures/index.ts'
import { openPdf } from '../../src/signatures/syntax/pdf-file.ts'
import { pagesOf } from '../../src/signatures/syntax/pages.ts'
import { signatureFields } from '../../src/signatures/syntax/signature-fields.ts'
import { type Authority, type Issued, createAuthority } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { askOtherJudges } from '../support/authority/pdf-judges.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'
import { at, changeObject, streamBody, withKeys } from '../support/authority/tamper.ts'

let dir: string
let authority: Authority
let sari: Issued
let rai: Issued
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-authority-'))
  authority = await createAuthority(dir)
  sari = await authority.issue({ name: 'Ni Luh Sari (uji)' })
  rai = await authority.issue({ name: 'I Gusti Rai (uji)', key: 'p256' })
})
afterAll(() => rm(dir, { recursive: true, force: true }))
const sign = (pdf: Uint8Array, place: Place, issued = sari) =>
  signPdf({
    pdf,
    place,
    signer: pemSigner(issued, issued === rai ? 'ecdsa-sha256' : 'rsa-pkcs1-sha256'),
    at: new Date(),
  })
const judge = (pdf: Uint8Array) => judgePdf(pdf, { anchors: [authority.rootDer], now: new Date() })
const box = { x: 60, y: 80, width: 142, height: 57 }

describe('a PDF that nobody prepared for signing', () => {
  test.for(['a table', 'streams'])('with %s: on its page, then by a second person, then invisibly', async (kind) => {
    const letter = await letterPdf({ fields: [], pages: 3, objectStreams: kind === 'streams' })
    const first = await sign(letter, { page: 2, rect: box })
    expect(first.fieldName).toBe('ttd-1')
    const second = await sign(first.pdf, { page: 2, rect: { ...box, y: 200 }, name: 'Kepala Dinas' }, rai)
    const third = await sign(second.pdf, 'invisible')
    expect(judge(third.pdf)).toMatchObject({
      verdict: 'sah',
      signatures: [
        { fieldName: 'ttd-1', signerName: 'Ni Luh Sari (uji)', verdict: 'sah' },
        { fieldName: 'Kepala Dinas', verdict: 'sah' },
        { fieldName: 'ttd-2', verdict: 'sah', coversWholeFile: true },
      ],
    })
    expect(await askOtherJudges(third.pdf)).toMatchObject({ valid: 3, qpdfOk: true })
  })
})

describe('the rectangle is that of the page as it is seen', () => {
  test.for([0, 90, 180, 270])('turned by %i degrees, cropped', async (turn) => {
    const pdf = await PDFDocument.create()
    const page = pdf.addPage([600, 800])
    page.setCropBox(50, 100, 400, 500)
    page.setRotation(degrees(turn))
    const { pdf: signed } = await sign(await pdf.save(), { page: 1, rect: { x: 10, y: 20, width: 100, height: 40 } })
    const file = openPdf(signed)
    const field = signatureFields(file)[0]!
    const expected = {
      0: [60, 120, 160, 160],
      90: [450 - 60, 110, 450 - 20, 210],
      180: [450 - 110, 600 - 60, 450 - 10, 600 - 20],
      270: [70, 600 - 110, 110, 600 - 10],
    }[turn]
    expect(file.array(field.dict.v.get('Rect')).map((n) => (n.t === 'num' ? n.v : null))).toEqual(expected)
    expect(pagesOf(file)).toHaveLength(1)
    expect(judge(signed).verdict).toBe('sah')
  })
})

describe('refused, with the reason', () => {
  const refused = async (place: Place, code: string, pdf?: Uint8Array) => {
    const input = pdf ?? (await letterPdf({ fields: ['ttd-1'] }))
    const copy = Buffer.from(input)
    await expect(sign(input, place)).rejects.toMatchObject({ code })
    expect(copy.equals(input)).toBe(true)
  }
  test('a page that is not there', async () => {
    await refused({ page: 2, rect: box }, 'place_outside_page')
    await refused({ page: 0, rect: box }, 'place_outside_page')
  })
  test.for([
    [-10, 0, 100, 40],
    [550, 0, 100, 40],
    [0, 830, 100, 40],
    [0, 0, 0, 40],
    [0, 0, Number.NaN, 40],
  ] as const)('a box that is not on the page: %o', async ([x, y, width, height]) => {
    await refused({ page: 1, rect: { x, y, width, height } }, 'place_outside_page')
  })
  test('a name that is taken, by whatever, or that is none', async () => {
    await refused({ page: 1, rect: box, name: 'ttd-1' }, 'field_name_taken')
    const form = await PDFDocument.create()
    form.getForm().createTextField('nama').addToPage(form.addPage())
    await refused({ page: 1, rect: box, name: 'nama' }, 'field_name_taken', await form.save())
    await refused({ page: 1, rect: box, name: 'a.b' }, 'field_name_odd')
    await refused({ page: 1, rect: box, name: ' ' }, 'field_name_odd')
  })
  test('a field that is not there, or filled', async () => {
    await refused({ field: 'ttd-9' }, 'signature_field_missing')
    const { pdf } = await sign(await letterPdf(), { field: 'ttd-1' })
    await refused({ field: 'ttd-1' }, 'signature_field_missing', pdf)
  })
  test('on a page that somebody has signed: a box that could hide it, or his mark', async () => {
    const { pdf } = await sign(await letterPdf({ fields: [] }), { page: 1, rect: box })
    await refused({ page: 1, rect: { x: 0, y: 300, width: 595, height: 500 } }, 'mark_too_large', pdf)
    await refused({ page: 1, rect: { ...box, x: 100 } }, 'mark_covers_another', pdf)
  })
})

describe('what only looks like a further signature is a change', () => {
  const addField = (pdf: Uint8Array, keys: string, rect = '[60 300 200 360]') =>
    changeObject(pdf, (file) => {
      const page = at(file, 'Pages', 'Kids', 0)
      const form = at(file, 'AcroForm')
      const [field, signature, mark] = [90, 91, 92]
      const list = (dict: typeof form.dict, key: string) => [
        ...file.array(dict.v.get(key)),
        { t: 'ref', num: field, gen: 0 } as const,
      ]
      return [
        { num: mark, body: streamBody('0 0 500 500 re f', '/Type /XObject /Subtype /Form /BBox [0 0 500 500]') },
        {
          num: signature,
          body: '<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 10 20 30] /Contents <3000>>>',
        },
        {
          num: field,
          body: `<</Type /Annot /Subtype /Widget /FT /Sig /T (lain) /F 132 /Rect ${rect} /P ${page.num} 0 R /AP <</N ${mark} 0 R>> ${keys}>>`,
        },
        { num: page.num, body: withKeys(page.dict, { Annots: { t: 'arr', v: list(page.dict, 'Annots') } }) },
        { num: form.num, body: withKeys(form.dict, { Fields: { t: 'arr', v: list(form.dict, 'Fields') } }) },
      ]
    })
  test.for([
    ['an empty field with a mark over the text', ''],
    ['a field with a signature that covers nothing', '/V 91 0 R'],
    ['a field with an action', '/V 91 0 R /A <</S /Launch>>'],
  ] as const)('%s', async ([, keys]) => {
    const { pdf } = await sign(await letterPdf({ fields: [] }), { page: 1, rect: box })
    const { verdict, signatures } = judge(addField(pdf, keys))
    expect(verdict).toBe('rusak')
    expect(signatures[0]?.findings.map(({ code }) => code)).toContain('modified_after_signing')
  })
  test('a mark prepared in an update of its own and signed later stays a change', async () => {
    const { pdf } = await sign(await letterPdf({ fields: [] }), { page: 1, rect: box })
    await expect(sign(addField(pdf, ''), { field: 'lain' })).rejects.toMatchObject({ code: 'pdf_signature_broken' })
  })
})
