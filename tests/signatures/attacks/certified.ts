import { cmsByHand } from '../support/cms-by-hand.ts'
import { addObjects, annotate, at, changed, page, setKeys, streamBody, withKeys } from '../support/edit.ts'
import { certifying, signByHand } from '../support/sign-by-hand.ts'
import { pdfRef } from '../../../src/signatures/syntax/pdf-value.ts'
import type { World } from '../support/world.ts'
import type { Attacks } from './attack.ts'

const second = (pdf: Buffer, { deputy }: World) =>
  signByHand(pdf, { field: 'ttd-2' }, (content) => cmsByHand(content, deputy))

/** A form of one text field, certified with permission `p`. */
const certifiedForm = async ({ letter, head }: World, p: 1 | 2 | 3) => {
  const prepared = addObjects(
    letter,
    ['<</FT /Tx /T (jumlah) /V (1) /DA (/Helv 0 Tf) /Type /Annot /Subtype /Widget /Rect [72 600 300 620] /F 4>>'],
    (file, [num]) => {
      const { num: form, dict } = at(file, 'AcroForm')
      const fields = [...file.array(dict.v.get('Fields')), pdfRef(num!)]
      return [{ num: form, body: withKeys(dict, { Fields: { t: 'arr', v: fields } }) }]
    },
  )
  return signByHand(prepared, certifying(p), (content) => cmsByHand(content, head))
}

/** Certified documents (EUROCRYPT 2021: evil annotation and sneaky signature attacks): more was done than the author allowed. */
export const certifiedAttacks: Attacks = {
  'P=1: a further signature': {
    wants: 'an approval under a document that was closed',
    make: (world) => second(world.certified[1], world),
    field: 'document',
  },
  'P=1: a field filled': {
    wants: 'an amount put into a closed form',
    make: async (world) => setKeys(await certifiedForm(world, 1), ['AcroForm', 'Fields', 2], { V: '(1000000000)' }),
    field: 'ttd-1',
  },
  'P=1: an annotation': {
    wants: 'a note over a closed document',
    make: ({ certified }) =>
      annotate(certified[1], 0, '<</Type /Annot /Subtype /Text /Rect [0 0 20 20] /Contents (x)>>'),
  },
  'P=2: an annotation over the text': {
    wants: 'another amount over the certified one, where only forms may be filled',
    make: ({ certified }) =>
      annotate(
        certified[2],
        0,
        '<</Type /Annot /Subtype /FreeText /Rect [72 700 400 800] /Contents (Rp 1.000.000.000)>>',
      ),
  },
  'P=2: a new field': {
    wants: 'a text field that was not in the form',
    make: ({ certified }) =>
      addObjects(
        certified[2],
        ['<</FT /Tx /T (lain) /V (1000000000) /Type /Annot /Subtype /Widget /Rect [72 700 400 800]>>'],
        (file, [num]) => {
          const { num: form, dict } = at(file, 'AcroForm')
          return [
            {
              num: form,
              body: withKeys(dict, { Fields: { t: 'arr', v: [...file.array(dict.v.get('Fields')), pdfRef(num!)] } }),
            },
            changed(file, page(0), { Annots: `[${num} 0 R]` }),
          ]
        },
      ),
  },
  'P=2: a filled field moved and made large': {
    wants: 'form filling as the door to the whole page',
    make: async (world) =>
      setKeys(await certifiedForm(world, 2), ['AcroForm', 'Fields', 2], { V: '(1000000000)', Rect: '[0 0 595 842]' }),
    field: 'ttd-1',
  },
  'P=2: a filled field that gets an action': {
    wants: 'form filling as the door to a script',
    make: async (world) =>
      setKeys(await certifiedForm(world, 2), ['AcroForm', 'Fields', 2], {
        V: '(2)',
        AA: '<</K <</S /JavaScript /JS (1)>>>>',
      }),
    field: 'ttd-1',
  },
  'P=2: page content': {
    wants: 'what no permission allows',
    make: ({ certified }) =>
      addObjects(certified[2], [streamBody('0 0 9 9 re f')], (file, [num]) => [
        changed(file, page(0), { Contents: `${num} 0 R` }),
      ]),
  },
  'P=3: page content': {
    wants: 'the same',
    make: ({ certified }) =>
      addObjects(certified[3], [streamBody('0 0 9 9 re f')], (file, [num]) => [
        changed(file, page(0), { Contents: `${num} 0 R` }),
      ]),
  },
  'P=3: an annotation that covers the text': {
    wants: 'the evil annotation: a white box, which is “only a comment”',
    make: ({ certified }) =>
      addObjects(
        certified[3],
        [streamBody('1 g 0 0 595 842 re f', '/Type /XObject /Subtype /Form /BBox [0 0 595 842]')],
        (file, [num]) => [
          { num: num! + 1, body: `<</Type /Annot /Subtype /Stamp /Rect [0 0 595 842] /AP <</N ${num} 0 R>>>>` },
          changed(file, page(0), { Annots: `[${num! + 1} 0 R]` }),
        ],
      ),
  },
  'P=3: a redaction': {
    wants: 'a comment that takes text away',
    make: ({ certified }) => annotate(certified[3], 0, '<</Type /Annot /Subtype /Redact /Rect [72 700 400 800]>>'),
  },
  'P=1 made P=3 later': {
    wants: 'the permission itself to be changed',
    make: ({ certified }) =>
      setKeys(certified[1], ['AcroForm', 'Fields', 0, 'V'], {
        Reference:
          '[<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</Type /TransformParams /P 3 /V /1.2>>>>]',
      }),
  },
  'the certification taken away': {
    wants: 'a closed document that looks open',
    make: async (world) => second(setKeys(world.certified[1], [], { Perms: null }), world),
    field: 'ttd-1',
  },
  'the certification said to be another signature': {
    wants: 'the deputy’s permission in place of the head’s',
    make: async (world) => {
      const more = await second(world.certified[2], world)
      return setKeys(more, [], { Perms: '<</DocMDP 400 0 R>>' })
    },
    field: 'ttd-1',
  },
}
