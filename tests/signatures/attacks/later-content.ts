import {
  addObjects,
  annotate,
  at,
  changeObject,
  changed,
  contentOf,
  fontOf,
  page,
  pdf,
  setKeys,
  streamBody,
  withKeys,
} from '../support/edit.ts'
import type { Attacks } from './attack.ts'

const billion = 'BT /F1 20 Tf 72 700 Td (Rp 1.000.000.000) Tj ET'
const form = '/Type /XObject /Subtype /Form /BBox [0 0 400 400]'

/** What the pages show, changed by a later revision that any good tool would write. `pdfsig` calls all of these valid. */
export const laterContent: Attacks = {
  'page content replaced': {
    wants: 'another amount in a decree that the head signed',
    make: ({ signed }) => changeObject(signed, (file) => [{ num: contentOf(file, 0), body: streamBody(billion) }]),
  },
  'page content replaced in a file of object streams': {
    wants: 'the same in a file that newer programs write',
    make: ({ packed }) => changeObject(packed, (file) => [{ num: contentOf(file, 0), body: streamBody(billion) }]),
  },
  'a further content stream': {
    wants: 'a sentence added below the signed ones',
    make: ({ signed }) =>
      addObjects(signed, [streamBody(billion)], (file, [num]) => [
        changed(file, page(0), { Contents: `[${contentOf(file, 0)} 0 R ${num} 0 R]` }),
      ]),
  },
  'page content emptied': {
    wants: 'a letter in which the refusal is gone',
    make: ({ signed }) => changeObject(signed, (file) => [{ num: contentOf(file, 0), body: streamBody('') }]),
  },
  'the page points to the content of another page': {
    wants: 'the first page shown twice, the second never',
    make: ({ signed }) =>
      changeObject(signed, (file) => [changed(file, page(1), { Contents: `${contentOf(file, 0)} 0 R` })]),
  },
  'a page removed': {
    wants: 'the annex with the conditions gone',
    make: ({ signed }) =>
      changeObject(signed, (file) => {
        const kids = file.array(at(file, 'Pages').dict.v.get('Kids'))
        const { num, dict } = at(file, 'Pages')
        return [{ num, body: withKeys(dict, { Kids: { t: 'arr', v: kids.slice(1) }, Count: pdf('2') }) }]
      }),
  },
  'a page added': {
    wants: 'an annex that nobody signed',
    make: ({ signed }) =>
      addObjects(signed, [streamBody(billion)], (file, [num]) => {
        const { num: tree, dict } = at(file, 'Pages')
        const fresh = num! + 1
        const kids = [...file.array(dict.v.get('Kids')), pdf(`${fresh} 0 R`)]
        return [
          { num: fresh, body: `<</Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${num} 0 R>>` },
          { num: tree, body: withKeys(dict, { Kids: { t: 'arr', v: kids }, Count: pdf('4') }) },
        ]
      }),
  },
  'pages in another order': {
    wants: 'the decision before the reasons that limit it',
    make: ({ signed }) =>
      changeObject(signed, (file) => {
        const { num, dict } = at(file, 'Pages')
        return [{ num, body: withKeys(dict, { Kids: { t: 'arr', v: file.array(dict.v.get('Kids')).toReversed() } }) }]
      }),
  },
  'a page cropped': {
    wants: 'the line “tidak berlaku untuk …” outside the visible part',
    make: ({ signed }) => setKeys(signed, page(0), { CropBox: '[0 0 595 400]' }),
  },
  'a page turned': {
    wants: 'a page that nobody can read',
    make: ({ signed }) => setKeys(signed, page(0), { Rotate: '180' }),
  },
  'another size of page for all': {
    wants: 'inherited keys changed where fewer tools look',
    make: ({ signed }) => setKeys(signed, ['Pages'], { MediaBox: '[0 0 10 10]', CropBox: '[0 0 10 10]' }),
  },
  'a free text over the page': {
    wants: 'another amount written over the signed one',
    make: ({ signed }) =>
      annotate(
        signed,
        0,
        '<</Type /Annot /Subtype /FreeText /Rect [72 700 400 800] /DA (/Helv 20 Tf) /Contents (Rp 1.000.000.000)>>',
      ),
  },
  'a white stamp over a line': {
    wants: 'a condition covered',
    make: ({ signed }) =>
      addObjects(signed, [streamBody('1 g 0 0 400 400 re f', form)], (file, [num]) => {
        const { num: on, dict } = at(file, ...page(0))
        const stamp = `<</Type /Annot /Subtype /Stamp /Rect [0 400 595 842] /AP <</N ${num} 0 R>>>>`
        return [
          { num: num! + 1, body: stamp },
          { num: on, body: withKeys(dict, { Annots: pdf(`[${num! + 1} 0 R]`) }) },
        ]
      }),
  },
  'a widget over the page that is in no form': {
    wants: 'a box that looks like a filled field',
    make: ({ signed }) =>
      annotate(signed, 0, '<</Type /Annot /Subtype /Widget /FT /Tx /V (Disetujui) /Rect [72 700 400 800]>>'),
  },
  'a redaction mark': {
    wants: 'a line blackened',
    make: ({ signed }) => annotate(signed, 0, '<</Type /Annot /Subtype /Redact /Rect [72 700 400 800] /OC null>>'),
  },
  'a link over the check address': {
    wants: 'the QR code’s address to lead to another site',
    make: ({ signed }) =>
      annotate(
        signed,
        2,
        '<</Type /Annot /Subtype /Link /Rect [0 0 595 842] /A <</S /URI /URI (https://contoh.invalid)>>>>',
      ),
  },
  'the font swapped': {
    wants: 'the same codes drawn with other letters',
    make: ({ signed }) =>
      changeObject(signed, (file) => [
        { num: fontOf(file), body: '<</Type /Font /Subtype /Type1 /BaseFont /Symbol>>' },
      ]),
  },
  'the font’s encoding changed': {
    wants: '1 to be drawn as 9',
    make: ({ signed }) =>
      changeObject(signed, (file) => {
        const dict = file.get(fontOf(file))
        if (dict.t !== 'dict') throw new Error('no font')
        return [{ num: fontOf(file), body: withKeys(dict, { Encoding: pdf('<</Differences [49 /nine]>>') }) }]
      }),
  },
  'the font’s map to Unicode changed': {
    wants: 'copied text and screen readers to say another amount',
    make: ({ signed }) =>
      addObjects(signed, [streamBody('1 beginbfchar <31> <0039> endbfchar')], (file, [num]) => {
        const dict = file.get(fontOf(file))
        if (dict.t !== 'dict') throw new Error('no font')
        return [{ num: fontOf(file), body: withKeys(dict, { ToUnicode: pdf(`${num} 0 R`) }) }]
      }),
  },
  'another font under the same name': {
    wants: 'the page’s resources to lead elsewhere',
    make: ({ signed }) =>
      setKeys(signed, page(0), {
        Resources: '<</Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats>>>>>>',
      }),
  },
  'the language of the document and its structure': {
    wants: 'a screen reader to read other words',
    make: ({ signed }) =>
      setKeys(signed, [], { StructTreeRoot: '<</Type /StructTreeRoot /K <</S /P /ActualText (Disetujui)>>>>' }),
  },
}
