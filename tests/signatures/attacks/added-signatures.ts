import { pdfRef } from '../../../src/signatures/syntax/pdf-value.ts'
import { cmsByHand } from '../support/cms-by-hand.ts'
import { addObjects, annotate, at, changed, lastInPlace, page, setKeys, streamBody, withKeys } from '../support/edit.ts'
import { signByHand } from '../support/sign-by-hand.ts'
import type { World } from '../support/world.ts'
import type { Attack, Attacks } from './attack.ts'

const form = '/Type /XObject /Subtype /Form /BBox [0 0 595 842]'
const evil = streamBody('1 g 0 0 595 842 re f BT /F1 20 Tf 72 700 Td (Rp 1.000.000.000) Tj ET', form)

/** A further field with a widget of these keys, signed by the deputy: the “sneaky signature”, whose picture is the content. */
const sneaky = (wants: string, keys: string, index = 0, more?: (world: World) => Buffer): Attack => ({
  wants,
  make: (world) => {
    const base = more?.(world) ?? world.signed
    const prepared = addObjects(base, [evil], (file, [num]) => {
      const { num: formNum, dict } = at(file, 'AcroForm')
      const on = at(file, ...page(index))
      const field = num! + 1
      const list = (value: typeof dict, key: string) => ({
        t: 'arr' as const,
        v: [...file.array(value.v.get(key)), pdfRef(field)],
      })
      return [
        { num: field, body: `<</FT /Sig /T (tambahan) /P ${on.num} 0 R /AP <</N ${num} 0 R>> ${keys}>>` },
        { num: formNum, body: withKeys(dict, { Fields: list(dict, 'Fields') }) },
        { num: on.num, body: withKeys(on.dict, { Annots: list(on.dict, 'Annots') }) },
      ]
    })
    return signByHand(prepared, { field: 'tambahan' }, (content) => cmsByHand(content, world.deputy))
  },
  field: 'ttd-1',
})
const widget = '/Type /Annot /Subtype /Widget'

const small = sneaky('an honest mark, to begin with', `${widget} /F 4 /Rect [300 10 400 60]`)

/** Whoever may sign as well may put a mark on the page. It may be no more than a mark. */
export const addedSignatures: Attacks = {
  'a mark as large as the page': sneaky(
    'the deputy’s “signature” to show another page',
    `${widget} /F 4 /Rect [0 0 595 842]`,
  ),
  'a mark over the head’s': sneaky('the head’s mark covered', `${widget} /F 4 /Rect [72 100 272 160]`, 2),
  'a mark with an action': sneaky(
    'a click on it to start a program',
    `${widget} /F 4 /Rect [300 10 400 60] /A <</S /Launch /F (x.exe)>>`,
  ),
  'a mark with a script': sneaky(
    'a script when the pointer comes near',
    `${widget} /F 4 /Rect [300 10 400 60] /AA <</E <</S /JavaScript /JS (1)>>>>`,
  ),
  'a mark that is a note': sneaky(
    'a sticky note in the form of a signature',
    `/Type /Annot /Subtype /Text /Open true /Contents (Rp 1.000.000.000) /Rect [300 10 310 20]`,
  ),
  'a mark that is a free text': sneaky(
    'the same as text',
    `/Type /Annot /Subtype /FreeText /Contents (Rp 1.000.000.000) /Rect [300 10 310 20]`,
  ),
  'a mark on a page that is none': sneaky(
    'a page that the tree does not have',
    `${widget} /F 4 /Rect [300 10 400 60] /P 400 0 R`,
  ),
  'a mark without a name': {
    ...small,
    wants: 'a field that no reader counts as a signature, so that nobody answers for its picture',
    make: async (world) => lastInPlace(await small.make(world), '/T <74616D626168616E>', '/TU<74616D626168616E>'),
  },
  'a mark that is no signature field': {
    ...small,
    wants: 'the same by another type of field',
    make: async (world) => lastInPlace(await small.make(world), '/FT /Sig', '/FT /Btn'),
  },
  'a time-stamp that is no signature field': {
    wants: 'a field that passes for a time-stamp and is never verified',
    make: async ({ signed, stampDocument }) => lastInPlace(await stampDocument(signed), '/FT /Sig', '/FT /Sog'),
  },
  'an unsigned field beside': {
    wants: 'an empty box in which later anything may stand',
    make: ({ signed }) =>
      addObjects(signed, [`<</FT /Sig /T (kosong) ${widget} /Rect [300 10 400 60]>>`], (file, [num]) => {
        const { num: formNum, dict } = at(file, 'AcroForm')
        return [
          {
            num: formNum,
            body: withKeys(dict, { Fields: { t: 'arr', v: [...file.array(dict.v.get('Fields')), pdfRef(num!)] } }),
          },
        ]
      }),
  },
  'page content in the same update as an honest signature': {
    wants: 'the deputy’s signature to cover up a change',
    make: ({ signed, deputy }) =>
      signByHand(
        signed,
        { field: 'ttd-2', more: (file) => [{ gen: 0, ...changed(file, page(0), { Rotate: '90' }) }] },
        (content) => cmsByHand(content, deputy),
      ),
    field: 'ttd-1',
  },
  'an annotation in the same update': {
    wants: 'the same with a note',
    make: ({ signed, deputy }) =>
      signByHand(
        annotate(signed, 0, '<</Type /Annot /Subtype /FreeText /Rect [0 0 500 500]>>'),
        { field: 'ttd-2' },
        (content) => cmsByHand(content, deputy),
      ),
    field: 'ttd-1',
  },
  'a field filled for signing, moved': {
    wants: 'the second field’s mark over the text',
    make: ({ signed, deputy }) =>
      signByHand(
        setKeys(signed, ['AcroForm', 'Fields', 1], { Rect: '[72 700 500 800]' }),
        { field: 'ttd-2' },
        (content) => cmsByHand(content, deputy),
      ),
    field: 'ttd-1',
  },
  'a field filled for signing, with an action': {
    wants: 'a click on the mark to lead elsewhere',
    make: ({ signed, deputy }) =>
      signByHand(
        setKeys(signed, ['AcroForm', 'Fields', 1], { A: '<</S /URI /URI (https://contoh.invalid)>>' }),
        { field: 'ttd-2' },
        (content) => cmsByHand(content, deputy),
      ),
    field: 'ttd-1',
  },
  'a broken second signature': {
    wants: 'to make the head’s letter look forged, or to hide a change behind “two signatures”',
    make: ({ signed, deputy }) => signByHand(signed, { field: 'ttd-2' }, () => cmsByHand(Buffer.from('lain'), deputy)),
    field: 'ttd-2',
  },
  'a second signature by nobody': {
    wants: 'a letter with a governor’s approval that the governor never gave',
    make: async ({ signed, impostor }) => {
      const nobody = await impostor('Gubernur')
      return signByHand(signed, { field: 'ttd-2' }, (content) => cmsByHand(content, nobody))
    },
    field: 'ttd-2',
  },
}
