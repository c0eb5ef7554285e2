import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signPdf } from '../../src/signatures/index.ts'
import { judgePdf } from '../../src/signatures/index.ts'
import { pdfArray, pdfName, pdfNumber, pdfRef, pdfText } from '../../src/signatures/syntax/pdf-value.ts'
import { type Authority, type Issued, createAuthority } from '../support/authority/index.ts'
import { letterPdf } from '../support/authority/letter-pdf.ts'
import { askOtherJudges } from '../support/authority/pdf-judges.ts'
import { pemSigner } from '../support/authority/pem-signer.ts'
import { at, changeObject, nextNumber, streamBody, withKeys } from '../support/authority/tamper.ts'

let dir: string
let authority: Authority
let head: Issued
let signed: Uint8Array
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-authority-'))
  authority = await createAuthority(dir)
  head = await authority.issue({ name: 'Kepala Dinas (uji)' })
  signed = await sign(await letterPdf({ fields: ['ttd-1', 'ttd-2'], pages: 2 }))
})
afterAll(() => rm(dir, { recursive: true, force: true }))
const sign = async (pdf: Uint8Array, fieldName = 'ttd-1', issued = head) =>
  (await signPdf({ pdf, fieldName, signer: pemSigner(issued), at: new Date() })).pdf
const judge = (pdf: Uint8Array, options = {}) =>
  judgePdf(pdf, { anchors: [authority.rootDer], now: new Date(), ...options })
const codes = (pdf: Uint8Array) => {
  const { signatures, findings, verdict } = judge(pdf)
  return {
    verdict,
    codes: [...findings, ...signatures.flatMap((item) => item.findings)]
      .filter(({ severity }) => severity !== 'info')
      .map(({ code }) => code),
  }
}
const page = ['Pages', 'Kids', 0] as const

describe('changed by a well-formed later revision: broken, though pdfsig still calls the signature valid', () => {
  const attacks: Record<string, (pdf: Uint8Array) => Buffer> = {
    'page content replaced': (pdf) =>
      changeObject(pdf, (file) => {
        const { num, dict } = at(file, ...page)
        const content = dict.v.get('Contents')
        const target = content?.t === 'arr' ? content.v[0] : content
        return [
          { num: target?.t === 'ref' ? target.num : num, body: streamBody('BT /F1 20 Tf 72 700 Td (Disetujui) Tj ET') },
        ]
      }),
    'another content stream': (pdf) =>
      changeObject(pdf, (file) => {
        const { num, dict } = at(file, ...page)
        return [
          { num: nextNumber(file), body: streamBody('0 0 100 100 re f') },
          { num, body: withKeys(dict, { Contents: pdfRef(nextNumber(file)) }) },
        ]
      }),
    'an annotation over the text': (pdf) =>
      changeObject(pdf, (file) => {
        const { num, dict } = at(file, ...page)
        return [
          {
            num: nextNumber(file),
            body: '<</Type /Annot /Subtype /FreeText /Rect [72 700 300 800] /Contents (Rp 1.000.000.000)>>',
          },
          { num, body: withKeys(dict, { Annots: pdfArray([pdfRef(nextNumber(file))]) }) },
        ]
      }),
    'a page removed': (pdf) =>
      changeObject(pdf, (file) => {
        const { num, dict } = at(file, 'Pages')
        return [
          {
            num,
            body: withKeys(dict, { Kids: pdfArray(file.array(dict.v.get('Kids')).slice(0, 1)), Count: pdfNumber(1) }),
          },
        ]
      }),
    'a font swapped': (pdf) =>
      changeObject(pdf, (file) => {
        const fonts = file.dict(file.dict(at(file, ...page).dict.v.get('Resources'))?.v.get('Font'))
        const font = [...(fonts?.v.values() ?? [])][0]
        if (font?.t !== 'ref') throw new Error('no font')
        return [{ num: font.num, body: '<</Type /Font /Subtype /Type1 /BaseFont /Symbol>>' }]
      }),
    'another catalog': (pdf) =>
      changeObject(pdf, (file) => {
        const { num, dict } = at(file)
        return [{ num, body: withKeys(dict, { OpenAction: pdfName('Lain') }) }]
      }),
    'the appearance of a signature': (pdf) =>
      changeObject(pdf, (file) => {
        const { num, dict } = at(file, 'AcroForm', 'Fields', 0)
        return [
          { num: nextNumber(file), body: streamBody('', '/Type /XObject /Subtype /Form /BBox [0 0 1 1]') },
          { num, body: withKeys(dict, { AP: pdfRef(nextNumber(file)) }) },
        ]
      }),
    'a new field': (pdf) =>
      changeObject(pdf, (file) => {
        const { num, dict } = at(file, 'AcroForm')
        const fields = file.array(dict.v.get('Fields'))
        return [
          { num: nextNumber(file), body: '<</FT /Tx /T (lain) /Type /Annot /Subtype /Widget /Rect [0 0 500 500]>>' },
          { num, body: withKeys(dict, { Fields: pdfArray([...fields, pdfRef(nextNumber(file))]) }) },
        ]
      }),
    'an empty field moved while it is being "signed"': (pdf) =>
      changeObject(pdf, (file) => {
        const { num, dict } = at(file, 'AcroForm', 'Fields', 1)
        const signature = at(file, 'AcroForm', 'Fields', 0).dict.v.get('V')!
        return [{ num, body: withKeys(dict, { V: signature, Rect: pdfArray([0, 0, 500, 500].map(pdfNumber)) }) }]
      }),
    'a signature of one field shown in another': (pdf) =>
      changeObject(pdf, (file) => {
        const { num, dict } = at(file, 'AcroForm', 'Fields', 1)
        return [{ num, body: withKeys(dict, { V: at(file, 'AcroForm', 'Fields', 0).dict.v.get('V')! }) }]
      }),
    'the signature taken out of its field': (pdf) =>
      changeObject(pdf, (file) => {
        const { num, dict } = at(file, 'AcroForm', 'Fields', 1)
        const first = at(file, 'AcroForm', 'Fields', 0)
        return [
          { num, body: withKeys(dict, { V: first.dict.v.get('V')! }) },
          { num: first.num, body: withKeys(first.dict, { V: { t: 'null' } }) },
        ]
      }),
  }
  test.for(Object.keys(attacks))('%s', (name) => {
    const { verdict, codes: found } = codes(attacks[name]!(signed))
    expect(verdict).toBe('rusak')
    expect(found).toContain('modified_after_signing')
  })
  test('pdfsig notices nothing', async () => {
    expect(await askOtherJudges(attacks['page content replaced']!(signed))).toMatchObject({ valid: 1, qpdfOk: true })
  })
  test('and changed between two signatures, the first is broken', async () => {
    const second = await sign(
      attacks['page content replaced']!(await letterPdf({ fields: ['ttd-1', 'ttd-2'] })),
      'ttd-2',
    )
    expect(judge(second).verdict).toBe('sah')
    await expect(sign(attacks['page content replaced']!(signed), 'ttd-2')).rejects.toMatchObject({
      code: 'pdf_signature_broken',
      params: { field: 'ttd-1' },
    })
  })
  test('an object supplied that the signed letter pointed to in vain', async () => {
    const letter = changeObject(await letterPdf(), (file) => {
      const { num, dict } = at(file, ...page)
      return [
        {
          num,
          body: withKeys(dict, {
            Contents: pdfArray(
              [dict.v.get('Contents')!, pdfRef(400)].flatMap((item) => (item.t === 'arr' ? item.v : [item])),
            ),
          }),
        },
      ]
    })
    const once = await sign(letter)
    expect(judge(once).verdict).toBe('sah')
    expect(codes(changeObject(once, () => [{ num: 400, body: streamBody('0 0 500 500 re f') }]))).toEqual({
      verdict: 'rusak',
      codes: ['modified_after_signing'],
    })
  })
  test('metadata that the author of the letter also used as page content', async () => {
    const letter = changeObject(await letterPdf(), (file) => {
      const content = at(file, ...page).dict.v.get('Contents')!
      const { num, dict } = at(file)
      return [{ num, body: withKeys(dict, { Metadata: content.t === 'arr' ? content.v[0]! : content }) }]
    })
    const once = await sign(letter)
    expect(judge(once).verdict).toBe('sah')
    const trap = changeObject(once, (file) => [{ num: at(file, 'Metadata').num, body: streamBody('0 0 500 500 re f') }])
    expect(codes(trap)).toEqual({ verdict: 'rusak', codes: ['modified_after_signing'] })
  })
  test('only metadata changed: still valid', () => {
    const changed = changeObject(signed, (file) => {
      const info = file.xref.trailer.v.get('Info')
      return [
        { num: info?.t === 'ref' ? info.num : 0, body: withKeys(file.dict(info)!, { Title: pdfText('Judul lain') }) },
      ]
    })
    expect(judge(changed).verdict).toBe('sah')
  })
})

describe('whom to trust', () => {
  const only = (pdf: Uint8Array, options = {}) => {
    const { verdict, signatures } = judge(pdf, options)
    return { verdict, indication: signatures[0]?.indication, subIndication: signatures[0]?.subIndication }
  }
  const unsure = (subIndication: string) => ({
    verdict: 'belum_terperiksa_penuh',
    indication: 'INDETERMINATE',
    subIndication,
  })

  test('an authority that is not trusted here', () => {
    expect(only(signed, { anchors: [] })).toEqual(unsure('NO_CERTIFICATE_CHAIN_FOUND'))
  })
  test('a certificate that was not for signing', async () => {
    const odd = await authority.issue({ name: 'Bukan tanda tangan', usages: ['keyEncipherment'] })
    expect(only(await sign(await letterPdf(), 'ttd-1', odd))).toEqual(unsure('CHAIN_CONSTRAINTS_FAILURE'))
  })
  test('an expired certificate without a time-stamp', () => {
    expect(only(signed, { now: new Date(Date.now() + 500 * 86_400_000) })).toEqual(unsure('OUT_OF_BOUNDS_NO_POE'))
  })
  test('a letter with a script can show another page', async () => {
    expect(codes(await sign(await letterPdf({ script: 'app.alert(1)' })))).toEqual({
      verdict: 'belum_terperiksa_penuh',
      codes: ['active_content'],
    })
  })
  test('a letter without a signature', async () => {
    expect(judge(await letterPdf())).toMatchObject({
      verdict: 'belum_terperiksa_penuh',
      signatures: [],
      findings: [{ code: 'no_signature' }],
    })
  })
})
