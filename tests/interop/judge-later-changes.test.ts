import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type DocumentSigner,
  addDocumentTimestamp,
  addValidationData,
  judgePdf,
  noEvidence,
  signPdf,
} from '../../src/signatures/index.ts'
import type { PdfFile } from '../../src/signatures/syntax/pdf-file.ts'
import { type PdfDict, pdfArray, pdfNumber, pdfRef, pdfText } from '../../src/signatures/syntax/pdf-value.ts'
import { type Authority, type Tsa, createAuthority } from '../support/authority/index.ts'
import { certifyPdf, formPdf } from '../support/authority/certify.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'
import { at, changeObject, nextNumber, streamBody, withKeys } from '../support/authority/tamper.ts'

/** What may follow a signature is told in plain words; what may not, breaks it, whatever the form looks like. */
let dir: string
let authority: Authority
let tsa: Tsa
let signer: DocumentSigner
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-authority-'))
  authority = await createAuthority(dir)
  tsa = await authority.startTsa()
  signer = pemSigner(await authority.issue({ name: 'Penanda tangan (uji)', key: 'p256' }), 'ecdsa-sha256')
})
afterAll(async () => {
  await tsa.stop()
  await rm(dir, { recursive: true, force: true })
})
const sign = async (pdf: Uint8Array, fieldName: string) =>
  (await signPdf({ pdf, fieldName, signer, at: new Date() })).pdf
const judge = (pdf: Uint8Array) => {
  const { verdict, signatures } = judgePdf(pdf, { anchors: [authority.rootDer], now: new Date() })
  const { coverage, changes } = signatures[0]!
  return {
    verdict,
    coverage,
    allowed: changes.filter((change) => change.allowed).map(({ what }) => what),
    forbidden: changes.filter((change) => !change.allowed).map(({ what }) => what),
  }
}
const archived = async (pdf: Uint8Array) => {
  const evidence = { ...noEvidence, certificates: [authority.issuingDer] }
  const stored = addValidationData({ pdf, evidence })
  const service = { tsaUrl: tsa.url, anchors: [authority.rootDer], timeoutMs: 60_000 }
  return (await addDocumentTimestamp({ pdf: stored, ...service })).pdf
}

const annots = (file: PdfFile) => file.array(at(file, 'Pages', 'Kids', 0).dict.v.get('Annots'))
const setField = (pdf: Uint8Array, index: number, keys: Parameters<typeof withKeys>[1]) =>
  changeObject(pdf, (file) => {
    const { num, dict } = at(file, 'AcroForm', 'Fields', index)
    return [{ num, body: withKeys(dict, keys) }]
  })
const fill = (pdf: Uint8Array, index = 0) => setField(pdf, index, { V: pdfText('Kadek') })
/** The value, and the widget's new look within its old place, or wherever `more` puts it. */
const withAppearance =
  (more: Parameters<typeof withKeys>[1] = {}) =>
  (pdf: Uint8Array) =>
    changeObject(pdf, (file) => {
      const field = at(file, 'AcroForm', 'Fields', 0)
      const widget = at(file, 'AcroForm', 'Fields', 0, 'Kids', 0)
      const shown = nextNumber(file)
      const appearance: PdfDict = { t: 'dict', repeated: false, v: new Map([['N', pdfRef(shown)]]) }
      return [
        { num: shown, body: streamBody('BT (Kadek) Tj ET', '/Type /XObject /Subtype /Form /BBox [0 0 200 24]') },
        { num: field.num, body: withKeys(field.dict, { V: pdfText('Kadek') }) },
        { num: widget.num, body: withKeys(widget.dict, { AP: appearance, ...more }) },
      ]
    })
const remark =
  (subtype: string, more = '') =>
  (pdf: Uint8Array) =>
    changeObject(pdf, (file) => {
      const { num, dict } = at(file, 'Pages', 'Kids', 0)
      const next = nextNumber(file)
      return [
        { num: next, body: `<</Type /Annot /Subtype /${subtype} /Rect [300 300 400 340] /Contents (Setuju)${more}>>` },
        { num, body: withKeys(dict, { Annots: pdfArray([...annots(file), pdfRef(next)]) }) },
      ]
    })
const changeRemark = (keys: Parameters<typeof withKeys>[1]) => (pdf: Uint8Array) =>
  changeObject(pdf, (file) => {
    const [found] = annots(file).flatMap((item) => {
      const dict: PdfDict | null = file.dict(item)
      const subtype = file.resolve(dict?.v.get('Subtype'))
      return item.t === 'ref' && dict && subtype.t === 'name' && subtype.v === 'Text' ? [{ num: item.num, dict }] : []
    })
    return [{ num: found!.num, body: withKeys(found!.dict, keys) }]
  })
const without = (which: string) => (pdf: Uint8Array) =>
  changeObject(pdf, (file) => {
    const { num, dict } = at(file, 'Pages', 'Kids', 0)
    const kept = annots(file).filter((item) => {
      const subtype = file.resolve(file.dict(item)?.v.get('Subtype'))
      return !(subtype.t === 'name' && subtype.v === which)
    })
    return [{ num, body: withKeys(dict, { Annots: pdfArray(kept) }) }]
  })

describe('told in plain words', () => {
  test('a second signature, validation data and a document time-stamp', async () => {
    const first = await sign(await letterPdf({ fields: ['ttd-1', 'ttd-2'] }), 'ttd-1')
    expect(judge(first)).toEqual({ verdict: 'sah', coverage: 'document', allowed: [], forbidden: [] })
    const second = await sign(first, 'ttd-2')
    expect(judge(second)).toEqual({
      verdict: 'sah',
      coverage: 'revision',
      allowed: ['signature in ttd-2'],
      forbidden: [],
    })
    expect(judge(await archived(second))).toMatchObject({
      verdict: 'sah',
      allowed: ['document time-stamp', 'validation data', 'signature in ttd-2'],
      forbidden: [],
    })
  })
  test('a signature in a field of its own', async () => {
    const first = await sign(await letterPdf(), 'ttd-1')
    const second = await signPdf({
      pdf: first,
      place: { page: 1, rect: { x: 300, y: 60, width: 120, height: 50 }, name: 'saksi' },
      signer,
      at: new Date(),
    })
    expect(judge(second.pdf)).toMatchObject({ verdict: 'sah', allowed: ['signature in saksi, a new field'] })
  })
  test('what may not be: the page and the key', async () => {
    const first = await sign(await letterPdf({ pages: 2 }), 'ttd-1')
    const turned = changeObject(first, (file) => {
      const { num, dict } = at(file, 'Pages', 'Kids', 1)
      return [{ num, body: withKeys(dict, { Rotate: pdfNumber(90) }) }]
    })
    expect(judge(turned)).toMatchObject({ verdict: 'rusak', forbidden: ['page 2'] })
  })
})

describe('certified: P says what may follow', () => {
  const certified = async (permission: number) => certifyPdf(await formPdf(), 'ttd-1', signer, permission)
  const steps: Record<
    string,
    { change: (pdf: Uint8Array) => Uint8Array | Promise<Uint8Array>; from: number; as?: string }
  > = {
    'validation data and a document time-stamp': { change: archived, from: 1, as: 'validation data' },
    'another signature': { change: (pdf) => sign(pdf, 'ttd-2'), from: 2, as: 'signature in ttd-2' },
    'a field filled in': { change: fill, from: 2, as: 'form field nama' },
    'a field filled in, and how it looks': { change: withAppearance(), from: 2, as: 'form field nama' },
    'a remark': { change: remark('Highlight'), from: 3, as: 'annotation on page 1' },
    'a remark changed': { change: changeRemark({ Contents: pdfText('Sudah') }), from: 3, as: 'annotation on page 1' },
    'a remark taken off': { change: without('Text'), from: 3, as: 'annotation on page 1' },
    'a read-only field filled in': { change: (pdf) => fill(pdf, 1), from: 9 },
    'a field moved while it is filled in': {
      change: withAppearance({ Rect: pdfArray([0, 0, 595, 842].map(pdfNumber)) }),
      from: 9,
    },
    'a field that now acts': {
      change: (pdf) => setField(pdf, 0, { AA: { t: 'dict', repeated: false, v: new Map([['K', pdfText('x')]]) } }),
      from: 9,
    },
    'a remark that acts': { change: remark('Text', ' /A <</S /URI /URI (http://contoh.id)>>'), from: 9 },
    'a link': { change: remark('Link'), from: 9 },
    'a field taken off the page': { change: without('Widget'), from: 9 },
    'a remark turned into a field': {
      change: changeRemark({ Subtype: { t: 'name', v: 'Widget' } }),
      from: 9,
    },
    'the resources of a form whose fields all show themselves': {
      change: (pdf) =>
        changeObject(pdf, (file) => {
          const { num, dict } = at(file, 'AcroForm')
          return [{ num, body: withKeys(dict, { DR: { t: 'dict', repeated: false, v: new Map() } }) }]
        }),
      from: 2,
    },
  }
  for (const permission of [1, 2, 3])
    test.for(Object.keys(steps))(`P ${permission}: %s`, async (name) => {
      const { change, from, as } = steps[name]!
      let changed: Uint8Array
      try {
        changed = await change(await certified(permission))
      } catch (error) {
        // Lontar itself refuses to sign what forbids it.
        expect(error).toMatchObject({ code: 'pdf_forbids_signing' })
        return
      }
      const { verdict, allowed, forbidden } = judge(changed)
      if (permission >= from) {
        expect({ verdict, forbidden }).toEqual({ verdict: 'sah', forbidden: [] })
        if (as) expect(allowed).toContain(as)
      } else expect({ verdict, some: forbidden.length > 0 }).toEqual({ verdict: 'rusak', some: true })
    })
  test('without a certification nothing is filled in', async () => {
    expect(judge(fill(await sign(await formPdf(), 'ttd-1')))).toMatchObject({ verdict: 'rusak' })
  })
  test('what only says that it is certified permits nothing: a trap of the author for his signer', async () => {
    const trap = changeObject(await formPdf(), (file) => {
      const { num, dict } = at(file)
      const fake = nextNumber(file)
      const reference = '<</TransformMethod /DocMDP /TransformParams <</P 3>>>>'
      const perms: PdfDict = { t: 'dict', repeated: false, v: new Map([['DocMDP', pdfRef(fake)]]) }
      return [
        { num: fake, body: `<</Type /Sig /Reference [${reference}]>>` },
        { num, body: withKeys(dict, { Perms: perms }) },
      ]
    })
    expect(judge(remark('FreeText')(await sign(trap, 'ttd-1')))).toMatchObject({ verdict: 'rusak' })
  })
  test('an odd permission permits nothing', async () => {
    expect(judge(fill(await certified(7)))).toMatchObject({ verdict: 'rusak' })
  })
})

describe('a signature that locks fields', () => {
  const locked = async (lock: Record<string, string | string[] | number>) =>
    sign(await certifyPdf(await formPdf({ lock }), 'ttd-1', signer, 2), 'ttd-2')
  const second = (pdf: Uint8Array) => {
    const { verdict, signatures } = judgePdf(pdf, { anchors: [authority.rootDer], now: new Date() })
    return { verdict, changes: signatures[1]!.changes }
  }
  test('the one it names, and no other', async () => {
    expect(second(fill(await locked({ Action: 'Include', Fields: ['nama'] })))).toMatchObject({ verdict: 'rusak' })
    expect(second(fill(await locked({ Action: 'Include', Fields: ['lain'] })))).toEqual({
      verdict: 'sah',
      changes: [{ what: 'form field nama', allowed: true }],
    })
    expect(second(fill(await locked({ Action: 'Exclude', Fields: ['nama'] })))).toMatchObject({ verdict: 'sah' })
    expect(second(fill(await locked({ Action: 'All' })))).toMatchObject({ verdict: 'rusak' })
  })
  test('everything (P 1): only validation data and a document time-stamp may follow', async () => {
    const all = await locked({ Action: 'Include', Fields: ['lain'], P: 1 })
    expect(second(fill(all))).toMatchObject({ verdict: 'rusak' })
    expect(second(await archived(all))).toMatchObject({ verdict: 'sah' })
  })
})

test('bytes behind the end are told as what they are', async () => {
  const signed = await sign(await letterPdf(), 'ttd-1')
  const longer = Buffer.concat([signed, Buffer.from('\n% catatan\n')])
  const { signatures } = judgePdf(longer, { anchors: [authority.rootDer], now: new Date() })
  expect(signatures[0]).toMatchObject({ coverage: 'revision', verdict: 'rusak' })
  expect(signatures[0]!.findings[0]).toMatchObject({ code: 'data_after_end' })
})
