import { addObjects, annotate, at, changeObject, changed, page, setKeys, streamBody } from '../support/edit.ts'
import type { Attacks } from './attack.ts'

const script = '<</S /JavaScript /JS (this.getField\\("jumlah"\\).value = "1000000000")>>'

/** What the document does, or how it is shown, changed after it was signed. */
export const laterBehaviour: Attacks = {
  'a script when the document opens': {
    wants: 'the page changed while it is shown',
    make: ({ signed }) => setKeys(signed, [], { OpenAction: script }),
  },
  'a script by name': {
    wants: 'the same by the table of names',
    make: ({ signed }) => setKeys(signed, [], { Names: `<</JavaScript <</Names [(a) ${script}]>>>>` }),
  },
  'an action before printing': {
    wants: 'paper that says something else than the screen',
    make: ({ signed }) => setKeys(signed, [], { AA: `<</WP ${script}>>` }),
  },
  'an action when the page opens': {
    wants: 'the same, on one page',
    make: ({ signed }) => setKeys(signed, page(0), { AA: `<</O ${script}>>` }),
  },
  'an action on the signed field': {
    wants: 'a click on the signature to start a program',
    make: ({ signed }) => setKeys(signed, ['AcroForm', 'Fields', 0], { A: '<</S /Launch /F (tukar.exe)>>' }),
  },
  'the form becomes XFA': {
    wants: 'Acrobat to draw another document from XML',
    make: ({ signed }) =>
      addObjects(signed, [streamBody('<xdp:xdp/>')], (file, [num]) => [
        changed(file, ['AcroForm'], { XFA: `${num} 0 R` }),
      ]),
  },
  'layers that are off': {
    wants: 'content hidden by optional content',
    make: ({ signed }) =>
      addObjects(signed, ['<</Type /OCG /Name (syarat)>>'], (file, [num]) => [
        changed(file, [], { OCProperties: `<</OCGs [${num} 0 R] /D <</OFF [${num} 0 R]>>>>` }),
      ]),
  },
  'a tree of names that was not there': {
    wants: 'an attachment that looks signed',
    make: ({ signed }) =>
      addObjects(signed, [streamBody('lampiran palsu', '/Type /EmbeddedFile')], (_file, [num]) => {
        const spec = `<</Type /Filespec /F (lampiran.txt) /EF <</F ${num} 0 R>>>>`
        return [changed(_file, [], { Names: `<</EmbeddedFiles <</Names [(lampiran.txt) ${spec}]>>>>` })]
      }),
  },
  'associated files': {
    wants: 'machine-readable data beside the letter that say something else',
    make: ({ signed }) =>
      addObjects(signed, [streamBody('{"jumlah":1}', '/Type /EmbeddedFile')], (file, [num]) => [
        changed(file, [], { AF: `[<</Type /Filespec /F (data.json) /AFRelationship /Data /EF <</F ${num} 0 R>>>>]` }),
      ]),
  },
  'other preferences of the viewer': {
    wants: 'menus and the signature panel hidden',
    make: ({ signed }) =>
      setKeys(signed, [], { ViewerPreferences: '<</HideToolbar true /HideMenubar true /HideWindowUI true>>' }),
  },
  'another page first': {
    wants: 'readers to see the annex alone',
    make: ({ signed }) => setKeys(signed, [], { OpenAction: '[2 /Fit]', PageMode: '/FullScreen' }),
  },
  'a collection': {
    wants: 'viewers to show an attached document in place of the letter',
    make: ({ signed }) => setKeys(signed, [], { Collection: '<</Type /Collection /View /H /D (lain.pdf)>>' }),
  },
  'outlines with an action': {
    wants: 'a bookmark that leads elsewhere',
    make: ({ signed }) => setKeys(signed, [], { Outlines: `<</Type /Outlines /First <</Title (x) /A ${script}>>>>` }),
  },
  'requirements and extensions of a viewer': {
    wants: 'an article thread or requirement that makes a viewer behave otherwise',
    make: ({ signed }) => setKeys(signed, [], { Requirements: '[<</S /EnableJavaScripts>>]' }),
  },
  'the signature moved to another page': {
    wants: 'the head’s mark under a page that the head never saw',
    make: ({ signed }) =>
      changeObject(signed, (file) => {
        const field = file.array(at(file, 'AcroForm').dict.v.get('Fields'))[0]
        if (field?.t !== 'ref') throw new Error('no field')
        const first = at(file, ...page(0)).num
        return [
          changed(file, page(2), { Annots: null }),
          changed(file, page(0), { Annots: `[${field.num} 0 R]` }),
          changed(file, ['AcroForm', 'Fields', 0], { P: `${first} 0 R` }),
        ]
      }),
  },
  'the signature’s box made large': {
    wants: 'its picture over the whole page',
    make: ({ signed }) => setKeys(signed, ['AcroForm', 'Fields', 0], { Rect: '[0 0 595 842]' }),
  },
  'the appearance of the signature changed': {
    wants: 'another name beside the QR code',
    make: ({ signed }) =>
      addObjects(
        signed,
        [streamBody('BT (Gubernur) Tj ET', '/Type /XObject /Subtype /Form /BBox [0 0 200 60]')],
        (file, [num]) => [changed(file, ['AcroForm', 'Fields', 0], { AP: `<</N ${num} 0 R>>` })],
      ),
  },
  'the appearance’s own stream replaced': {
    wants: 'the same without touching the field',
    make: ({ signed }) =>
      changeObject(signed, (file) => {
        const { num } = at(file, 'AcroForm', 'Fields', 0, 'AP', 'N')
        return [{ num, body: streamBody('BT (Gubernur) Tj ET', '/Type /XObject /Subtype /Form /BBox [0 0 200 60]') }]
      }),
  },
  'the signature hidden': {
    wants: 'a letter that looks unsigned',
    make: ({ signed }) => setKeys(signed, ['AcroForm', 'Fields', 0], { F: '2' }),
  },
  'the field renamed': {
    wants: '“Kepala Dinas” to become “Gubernur”',
    make: ({ signed }) => setKeys(signed, ['AcroForm', 'Fields', 0], { T: '(Gubernur)' }),
  },
  'the signature dictionary edited': {
    wants: 'another reason and another time in the panel',
    make: ({ signed }) =>
      setKeys(signed, ['AcroForm', 'Fields', 0, 'V'], { Reason: '(Disetujui seluruhnya)', M: '(D:20200101000000Z)' }),
  },
  'the signature taken away': {
    wants: 'the head’s approval withdrawn by somebody else',
    make: ({ both }) => setKeys(both, ['AcroForm', 'Fields', 0], { V: null }),
  },
  'the form’s default look changed': {
    wants: 'fields drawn anew with another font by the viewer',
    make: ({ signed }) => setKeys(signed, ['AcroForm'], { NeedAppearances: 'true', DA: '(/ZaDb 12 Tf)' }),
  },
  'a note in the form of a time-stamp': {
    wants: 'a sticky note that passes as the widget of a time-stamp',
    make: ({ signed }) =>
      annotate(
        signed,
        0,
        '<</Type /Annot /Subtype /Text /Open true /Rect [72 700 72 700] /Contents (Rp 1.000.000.000) /FT /Sig /V <</Type /DocTimeStamp /SubFilter /ETSI.RFC3161>>>>',
      ),
  },
}
