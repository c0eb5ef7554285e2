import { openPdf } from '../../../src/signatures/syntax/pdf-file.ts'
import { pdfRef } from '../../../src/signatures/syntax/pdf-value.ts'
import {
  addObjects,
  annotate,
  at,
  changeObject,
  changed,
  contentOf,
  nextNumber,
  page,
  setKeys,
  streamBody,
  withKeys,
} from '../support/edit.ts'
import { packedRows, rawUpdate, xrefStream } from '../support/raw-update.ts'
import { cmsByHand } from '../support/cms-by-hand.ts'
import { signByHand } from '../support/sign-by-hand.ts'
import type { Attacks } from './attack.ts'

const harmless = 'BT /F1 20 Tf 72 700 Td (Rp 1.000) Tj ET'
const billion = 'BT /F1 20 Tf 72 700 Td (Rp 1.000.000.000) Tj ET'
const form = '/Type /XObject /Subtype /Form /BBox [0 0 595 842]'

/**
 * Shadow attacks (Ruhr University, NDSS 2021): who writes the letter is the attacker. The head signs something harmless that was made
 * so that a small later change, one that verifiers like to allow, shows something else.
 */
export const shadows: Attacks = {
  'hide: a picture over the text is taken away': {
    wants: 'hidden text to come out after the signature',
    make: async ({ letter, sign }) => {
      const cover = annotate(letter, 0, '<</Type /Annot /Subtype /Stamp /Rect [0 0 595 842] /F 4>>')
      const once = await sign(cover)
      return setKeys(once, page(0), { Annots: '[]' })
    },
  },
  'replace: the form behind a form field’s look': {
    wants: 'a text field that shows one value and holds another',
    make: async ({ letter, sign }) => {
      const prepared = addObjects(letter, [streamBody(harmless, form), streamBody(billion, form)], (file, [shown]) => {
        const { num: formNum, dict } = at(file, 'AcroForm')
        const field = shown! + 2
        return [
          {
            num: field,
            body: `<</FT /Tx /T (jumlah) /V (1000000000) /Type /Annot /Subtype /Widget /Rect [72 700 300 720] /AP <</N ${shown} 0 R>>>>`,
          },
          {
            num: formNum,
            body: withKeys(dict, { Fields: { t: 'arr', v: [...file.array(dict.v.get('Fields')), pdfRef(field)] } }),
          },
        ]
      })
      const once = await sign(prepared)
      const file = openPdf(once)
      return setKeys(once, ['AcroForm', 'Fields', 2], {
        AP: `<</N ${nextNumber(openPdf(prepared)) - 2} 0 R>>`,
        Rect: '[72 700 300 720]',
        MK: `<<>>`,
        MaxLen: String(file.xref.entries.size),
      })
    },
  },
  'hide and replace: a second set of pages': {
    wants: 'the catalog to lead to other pages that were there all the time',
    make: async ({ letter, sign }) => {
      const prepared = addObjects(letter, [streamBody(billion)], (_file, [content]) => [
        { num: content! + 1, body: `<</Type /Pages /Count 1 /Kids [${content! + 2} 0 R]>>` },
        {
          num: content! + 2,
          body: `<</Type /Page /Parent ${content! + 1} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R>>`,
        },
      ])
      const once = await sign(prepared)
      return setKeys(once, [], { Pages: `${nextNumber(openPdf(letter)) + 1} 0 R` })
    },
  },
  'hide and replace: two objects of one number, and a short cross-reference': {
    wants: 'an update that only lists an offset which stands in the signed part already',
    make: async ({ letter, sign }) => {
      const prepared = rawUpdate(letter)
      const num = contentOf(openPdf(letter), 0)
      const evil = prepared.object(num, streamBody(billion))
      const good = prepared.object(num, streamBody(harmless))
      const once = await sign(prepared.close(prepared.table([{ [num]: { at: good } }])))
      const update = rawUpdate(once)
      return update.close(update.table([{ [num]: { at: evil } }]))
    },
  },
  'content in the clothes of a cross-reference': {
    wants: 'page content that a verifier skips because such streams always change',
    make: async ({ letter, sign }) => {
      const dressed = changeObject(letter, (file) => [
        { num: contentOf(file, 0), body: streamBody(harmless, '/Type /XRef') },
      ])
      const once = await sign(dressed)
      return changeObject(once, (file) => [{ num: contentOf(file, 0), body: streamBody(billion, '/Type /XRef') }])
    },
  },
  'a cross-reference stream that is page content as well': {
    wants: 'the same with one that is truly used',
    make: async ({ letter, sign }) => {
      const file = openPdf(letter)
      const own = nextNumber(file) + 5
      const first = rawUpdate(letter)
      const changedPage = changed(file, page(0), { Contents: `${own} 0 R` })
      const place = first.object(changedPage.num, changedPage.body)
      const at0 = first.at()
      const keys = (prev: number) => `/Root ${file.rootNum} 0 R /Prev ${prev}`
      first.object(
        own,
        xrefStream(
          own + 1,
          [changedPage.num, 1, own, 1],
          packedRows([1, place, 0], [1, at0, 0]),
          keys(file.xref.sections[0]!),
        ),
      )
      const once = await sign(first.close(at0))
      const later = rawUpdate(once)
      const at1 = later.at()
      later.object(
        own,
        xrefStream(
          own + 1,
          [own, 1],
          packedRows([1, at1, 0]),
          `${keys(openPdf(once).xref.sections[0]!)} /Lain (0 0 m)`,
        ),
      )
      return later.close(at1)
    },
  },
  'a key that stands twice': {
    wants: 'readers that take the first /Contents to see the exchanged one, while the last stays as it was',
    make: async ({ letter, sign }) => {
      const doubled = (first: string) => (bytes: Uint8Array) =>
        addObjects(bytes, [streamBody(first)], (file, [num]) => {
          const { num: on, body } = changed(file, page(0), { Contents: `${contentOf(file, 0)} 0 R` })
          return [{ num: on, body: body.replace('<<', `<</Contents ${num} 0 R `) }]
        })
      return doubled(billion)(await sign(doubled(harmless)(letter)))
    },
  },
  'a reference to nothing, filled later': {
    wants: 'an object that everyone points to and that comes afterwards',
    make: async ({ letter, sign }) => {
      const prepared = changeObject(letter, (file) => [
        changed(file, page(0), { Contents: `[${contentOf(file, 0)} 0 R 400 0 R]` }),
      ])
      return changeObject(await sign(prepared), () => [{ num: 400, body: streamBody(billion) }])
    },
  },
  'a reference to another generation, filled later': {
    wants: 'the same with 400 7 R, which strict readers took for nothing',
    make: async ({ letter, sign }) => {
      const prepared = changeObject(letter, (file) => [
        changed(file, page(0), { Contents: `[${contentOf(file, 0)} 0 R 400 7 R]` }),
      ])
      const update = rawUpdate(await sign(prepared))
      return update.close(update.table([{ 400: { at: update.object(400, streamBody(billion), 7), gen: 7 } }]))
    },
  },
  'validation data that are page resources too': {
    wants: '/DSS, which may grow, as the door to the page',
    make: async ({ letter, sign }) => {
      const prepared = addObjects(
        letter,
        [`<</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>`],
        (file, [num]) => [
          changed(file, page(0), { Resources: `${num} 0 R` }),
          changed(file, [], { DSS: `<</VRI ${num} 0 R>>` }),
        ],
      )
      return changeObject(await sign(prepared), (file) => {
        const { num } = at(file, 'DSS', 'VRI')
        return [{ num, body: '<</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats>>>>>>' }]
      })
    },
  },
  'validation data that hold the page’s own list': {
    wants: 'the array of content streams, reached by the page only through an inherited key, to grow',
    make: async ({ letter, sign }) => {
      const prepared = addObjects(letter, [`[${contentOf(openPdf(letter), 0)} 0 R]`], (file, [num]) => [
        changed(file, page(0), { Contents: `${num} 0 R` }),
        changed(file, [], { DSS: `<</Certs ${num} 0 R>>` }),
      ])
      return addObjects(await sign(prepared), [streamBody(billion)], (file, [num]) => {
        const certs = at(file).dict.v.get('DSS')
        const list = certs?.t === 'dict' ? certs.v.get('Certs') : undefined
        if (list?.t !== 'ref') throw new Error('no list')
        return [{ num: list.num, body: `[${num} 0 R]` }]
      })
    },
  },
  'metadata that are page content too': {
    wants: '/Metadata, which may change, as the door to the page',
    make: async ({ letter, sign }) => {
      const prepared = changeObject(letter, (file) => [changed(file, [], { Metadata: `${contentOf(file, 0)} 0 R` })])
      return changeObject(await sign(prepared), (file) => [{ num: contentOf(file, 0), body: streamBody(billion) }])
    },
  },
  'the information dictionary that is a font too': {
    wants: '/Info, which may change, as the door to the font',
    make: async ({ letter, sign }) => {
      const info = openPdf(letter).xref.trailer.v.get('Info')
      if (info?.t !== 'ref') throw new Error('no info')
      const prepared = setKeys(letter, page(0), { Resources: `<</Font <</F1 ${info.num} 0 R>>>>` })
      return changeObject(await sign(prepared), () => [
        { num: info.num, body: '<</Type /Font /Subtype /Type1 /BaseFont /Symbol>>' },
      ])
    },
  },
  'an empty signature field over the whole page, hidden': {
    wants: 'the second “signature” to bring a page of its own',
    make: async ({ letter, sign, deputy }) => {
      const prepared = setKeys(letter, ['AcroForm', 'Fields', 1], { F: '2', Rect: '[0 0 595 842]' })
      const once = await sign(prepared)
      const shown = addObjects(once, [streamBody(`1 g 0 0 595 842 re f ${billion}`, form)], (file, [num]) => [
        changed(file, ['AcroForm', 'Fields', 1], { F: '4', AP: `<</N ${num} 0 R>>` }),
      ])
      return signAnyway(shown, deputy)
    },
    field: 'ttd-1',
  },
  'a script from the beginning': {
    wants: 'a head who signs a page that changes by itself',
    field: 'document',
    make: async ({ letter, sign }) =>
      sign(setKeys(letter, [], { OpenAction: '<</S /JavaScript /JS (app.alert\\(1\\))>>' })),
  },
  'a script whose kind stands elsewhere': {
    wants: 'a verifier that compares names and does not follow references',
    field: 'document',
    make: async ({ letter, sign }) =>
      sign(
        addObjects(letter, ['/Launch'], (file, [num]) => [
          changed(file, [], { OpenAction: `<</S ${num} 0 R /F (tukar.exe)>>` }),
        ]),
      ),
  },
  'the form as XFA from the beginning': {
    wants: 'Acrobat to show another letter than everybody else',
    field: 'document',
    make: async ({ letter, sign }) =>
      sign(
        addObjects(letter, [streamBody('<xdp:xdp/>')], (file, [num]) => [
          changed(file, ['AcroForm'], { XFA: `${num} 0 R` }),
        ]),
      ),
  },
  'content in a file elsewhere': {
    wants: 'a page whose content comes from a disk or the web',
    field: 'document',
    make: async ({ letter, sign }) =>
      sign(
        changeObject(letter, (file) => [
          { num: contentOf(file, 0), body: streamBody('', '/F (https://contoh.invalid/isi)') },
        ]),
      ),
  },
  'a page out of another document': {
    wants: 'a reference XObject, which shows what another file says today',
    field: 'document',
    make: async ({ letter, sign }) =>
      sign(
        addObjects(letter, [streamBody(harmless, `${form} /Ref <</F (lain.pdf) /Page 0>>`)], (file, [num]) => [
          changed(file, page(0), { Resources: `<</XObject <</X ${num} 0 R>>>>` }),
        ]),
      ),
  },
  'a film over the page': {
    wants: 'a rich media annotation that shows something new every day',
    field: 'document',
    make: async ({ letter, sign }) =>
      sign(annotate(letter, 0, '<</Type /Annot /Subtype /RichMedia /Rect [0 0 595 842] /RichMediaContent <<>>>>')),
  },
}

/** The gate of our own signing would stop it; the attacker has a program without one. */
const signAnyway = async (bytes: Buffer, signer: Parameters<typeof cmsByHand>[1]): Promise<Buffer> =>
  signByHand(bytes, { field: 'ttd-2' }, (content) => cmsByHand(content, signer))
