import { PDFDocument, degrees } from 'pdf-lib'
import type { DocumentSigner } from '../../../src/signatures/index.ts'
import type { Issued } from '../authority/authority.ts'
import { letterPdf } from '../authority/letter-pdf.ts'
import { at, changeObject, withKeys } from '../authority/tamper.ts'
import { pdfName } from '../../../src/signatures/syntax/pdf-value.ts'
import { type Bodies, handMade, hybrid, onePage, stream } from './hand-made.ts'
import { byCairo, byGhostscript, byQpdf } from './other-programs.ts'
import { certified, signedByOpenssl } from './signed-elsewhere.ts'

export interface Shape {
  /** Null where the program that makes it is not installed. */
  make: () => Promise<Uint8Array | null> | Uint8Array
  /** An empty signature field in it. */
  field?: string
  /** Signatures that it brings. */
  signatures?: number
  /** poppler 22.12 overlooks a signature in a field whose widget stands apart. */
  pdfsigOverlooks?: number
  /** What the judge says when two more have been added, where that is not `sah`. */
  verdict?: string
}

/** What shapes are made with. */
export interface Workshop {
  dir: string
  issued: Issued
  signer: DocumentSigner
}

const widget = (name: string, keys = '') =>
  `<</Type /Annot /Subtype /Widget /FT /Sig /T (${name}) /F 132 /Rect [72 100 272 160] /P 3 0 R ${keys}>>`
/** A page with an empty field in object 6, and whatever form and annotations are given. */
const withField = (form: string, changes: Bodies = {}, annots = '[6 0 R]') =>
  onePage({
    1: `<</Type /Catalog /Pages 2 0 R /AcroForm ${form}>>`,
    3: `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>> /Annots ${annots}>>`,
    6: widget('ttd-1'),
    ...changes,
  })
const direct = '<</Fields [6 0 R] /DA (/Helv 0 Tf 0 g)>>'

const formPdf = async (): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage()
  const form = pdf.getForm()
  form.createTextField('nama').addToPage(page, { x: 50, y: 700 })
  form.createCheckBox('setuju.syarat').addToPage(page, { x: 50, y: 600 })
  form.createDropdown('kabupaten').addToPage(page, { x: 50, y: 500 })
  return pdf.save({ useObjectStreams: false })
}

const pageOnly = async (draw: (pdf: PDFDocument) => void): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  draw(pdf)
  return pdf.save()
}

/** Changed again and again, by whoever. */
const oftenUpdated = async (times: number): Promise<Uint8Array> => {
  let pdf = await letterPdf()
  for (let i = 0; i < times; i++)
    pdf = changeObject(pdf, (file) => {
      const { num, dict } = at(file)
      return [{ num, body: withKeys(dict, { Lang: pdfName(`id-${i}`) }) }]
    })
  return pdf
}

/** Shapes of PDF that offices receive: each can be signed. */
export const goodShapes = ({ dir, issued, signer }: Workshop): Record<string, Shape> => {
  const qpdf = (...options: string[]): Shape => ({
    make: async () => byQpdf(dir, await letterPdf({ pages: 2 }), ...options),
    field: 'ttd-1',
  })
  const made = (bodies: Bodies, options = {}, field?: string): Shape => ({
    make: () => handMade(bodies, options),
    field,
  })
  const field = 'ttd-1'
  return {
    'pdf-lib, table': { make: () => letterPdf(), field },
    'pdf-lib, streams': { make: () => letterPdf({ objectStreams: true }), field },
    'pdf-lib, three fields on three pages': {
      make: () => letterPdf({ fields: ['ttd-1', 'ttd-2', 'ttd-3'], pages: 3 }),
      field,
    },
    'pdf-lib, a form to fill': { make: formPdf },
    'pdf-lib, an empty page': { make: () => pageOnly((pdf) => void pdf.addPage()) },
    'pdf-lib, a turned page': { make: () => pageOnly((pdf) => pdf.addPage([842, 595]).setRotation(degrees(90))) },
    'pdf-lib, 200 pages': { make: () => letterPdf({ pages: 200, objectStreams: true }), field },
    'qpdf, linearized': qpdf('--linearize'),
    'qpdf, linearized with object streams': qpdf('--linearize', '--object-streams=generate'),
    'qpdf, object streams': qpdf('--object-streams=generate'),
    'qpdf, no object streams': qpdf('--object-streams=disable'),
    'qpdf, laid open (qdf)': qpdf('--qdf'),
    'qpdf, uncompressed': qpdf('--stream-data=uncompress'),
    'qpdf, PDF 2.0': qpdf('--min-version=2.0'),
    'qpdf, line feed before endstream': qpdf('--newline-before-endstream'),
    'qpdf, unlocked again': {
      make: async () =>
        byQpdf(
          dir,
          await byQpdf(dir, await letterPdf(), '--encrypt', 'a', 'b', '256', '--'),
          '--password=a',
          '--decrypt',
        ),
      field,
    },
    'qpdf, a form, linearized': {
      make: async () => byQpdf(dir, await formPdf(), '--linearize', '--object-streams=generate'),
    },
    ghostscript: { make: async () => byGhostscript(dir, await letterPdf({ fields: [] })) },
    'ghostscript, PDF 1.4': {
      make: async () => byGhostscript(dir, await letterPdf({ fields: [] }), '-dCompatibilityLevel=1.4'),
    },
    cairo: { make: async () => byCairo(dir, await letterPdf({ fields: [] })) },
    'hand-made': made(onePage()),
    'lines end with CR LF': made(withField(direct), { eol: '\r\n' }, field),
    'lines end with CR': made(withField(direct), { eol: '\r' }, field),
    'no line end after the last': made(onePage(), { tail: '' }),
    'empty lines after the end': made(onePage(), { tail: '\r\n\r\n\n' }),
    'zeros after the end': made(onePage(), { tail: '\n'.concat('\0'.repeat(300)) }),
    'PDF 1.0 by its header': made(onePage(), { header: '%PDF-1.0\n%\xe2\xe3\xcf\xd3' }),
    'free entries': made(onePage({ 9: '(sisa)' }), { free: [6, 7, 8] }),
    'each row in a subsection of its own': made(onePage({ 9: '(sisa)' }), { subsections: true }),
    'generations above 0': made(
      onePage({
        1: '<</Type /Catalog /Pages 2 3 R /AcroForm 7 2 R>>',
        2: '<</Type /Pages /Kids [3 5 R] /Count 1>>',
        3: '<</Type /Page /Parent 2 3 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [6 9 R]>>',
        6: widget('ttd-1').replace('3 0 R', '3 5 R'),
        7: '<</Fields [6 9 R]>>',
      }),
      { generations: { 2: 3, 3: 5, 6: 9, 7: 2 } },
      field,
    ),
    'hybrid, the form for new readers only': { make: hybrid, field },
    'pages inherit size and turn': made(
      onePage({
        2: '<</Type /Pages /Kids [6 0 R] /Count 2 /MediaBox [0 0 842 595] /Rotate 90>>',
        3: '<</Type /Page /Parent 6 0 R /Contents 4 0 R>>',
        6: '<</Type /Pages /Parent 2 0 R /Kids [7 0 R 3 0 R] /Count 2 /Resources <</Font <</F1 5 0 R>>>> /CropBox [20 20 800 580]>>',
        7: '<</Type /Page /Parent 6 0 R /Contents [4 0 R] /Rotate 270>>',
      }),
    ),
    'units of 1/36 inch': made(
      onePage({
        3: '<</Type /Page /Parent 2 0 R /MediaBox [0 0 297 421] /UserUnit 2 /Contents 4 0 R /Resources <<>>>>',
      }),
    ),
    'a list of pages that is counted wrong': made(onePage({ 2: '<</Type /Pages /Kids [3 0 R] /Count 1 /Rotate 0>>' })),
    'annotations apart': made(withField(direct, { 7: '[6 0 R]' }, '7 0 R'), {}, field),
    'annotations of two pages in one list': made(
      withField(
        direct,
        {
          2: '<</Type /Pages /Kids [3 0 R 8 0 R] /Count 2>>',
          7: '[6 0 R]',
          8: '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>> /Annots 7 0 R>>',
        },
        '7 0 R',
      ),
      {},
      field,
    ),
    'the form in the catalog': made(withField(direct), {}, field),
    'the form in the catalog, its fields apart': made(withField('<</Fields 7 0 R>>', { 7: '[6 0 R]' }), {}, field),
    'the form apart, its fields apart': made(withField('8 0 R', { 7: '[6 0 R]', 8: '<</Fields 7 0 R>>' }), {}, field),
    'a form without fields': made(
      onePage({ 1: '<</Type /Catalog /Pages 2 0 R /AcroForm <</Fields [] /SigFlags 0>>>>' }),
    ),
    'a field with its widget apart': {
      ...made(
        withField(
          direct,
          {
            6: '<</FT /Sig /T (ttd-1) /Kids [7 0 R]>>',
            7: '<</Type /Annot /Subtype /Widget /Parent 6 0 R /F 132 /Rect [72 100 272 160] /P 3 0 R>>',
          },
          '[7 0 R]',
        ),
        {},
        field,
      ),
      pdfsigOverlooks: 1,
    },
    'a field within a field': made(
      withField(
        direct,
        {
          6: '<</T (surat) /FT /Sig /Kids [7 0 R 8 0 R]>>',
          7: '<</T (kepala) /Parent 6 0 R /Type /Annot /Subtype /Widget /F 132 /Rect [72 100 272 160] /P 3 0 R>>',
          8: '<</T (sekda) /Parent 6 0 R /Type /Annot /Subtype /Widget /F 132 /Rect [72 200 272 260] /P 3 0 R>>',
        },
        '[7 0 R 8 0 R]',
      ),
      {},
      'surat.kepala',
    ),
    'a field without a place': made(withField(direct, { 6: '<</FT /Sig /T (ttd-1)>>' }, '[]'), {}, field),
    'a field that locks others': made(
      withField(direct, { 6: widget('ttd-1', '/Lock <</Type /SigFieldLock /Action /Include /Fields [(lain)]>>') }),
      {},
      field,
    ),
    'a field with wishes that are met': made(
      withField(direct, {
        6: widget(
          'ttd-1',
          '/SV <</Type /SV /Ff 67 /Filter /Adobe.PPKLite /SubFilter [/ETSI.CAdES.detached] /DigestMethod [(SHA256) (SHA384)] /Reasons [(Menyetujui)]>>',
        ),
      }),
      {},
      field,
    ),
    'a name in Balinese': { make: () => letterPdf({ fields: ['ᬢᬤ'] }), field: 'ᬢᬤ' },
    'twenty revisions': { make: () => oftenUpdated(20), field },
    'a static XFA form': {
      ...made(withField('<</Fields [6 0 R] /XFA 7 0 R>>', { 7: stream('<xdp/>') }), {}, field),
      verdict: 'belum_terperiksa_penuh',
    },
    'an old-fashioned comment in each line': made(
      onePage({ 1: '<< % katalog\n/Type /Catalog\n/Pages 2 0 R % halaman\n>>' }),
    ),
    'certified, forms and signatures allowed (P=2)': {
      make: async () => certified(await letterPdf({ fields: ['ttd-1', 'ttd-2'] }), signer, 2),
      field: 'ttd-2',
      signatures: 1,
    },
    'certified, annotations allowed too (P=3)': {
      make: async () => certified(await letterPdf({ fields: ['ttd-1', 'ttd-2'], objectStreams: true }), signer, 3),
      field: 'ttd-2',
      signatures: 1,
    },
    'signed with adbe.pkcs7.detached by openssl': {
      make: async () => signedByOpenssl(dir, await letterPdf({ fields: ['ttd-1', 'ttd-2'] }), issued),
      field: 'ttd-2',
      signatures: 1,
      // The certificate's chain is not in the file, and the older kind does not sign its certificate.
      verdict: 'belum_terperiksa_penuh',
    },
    'signed in an old way (adbe.pkcs7.sha1)': {
      make: async () =>
        signedByOpenssl(dir, await letterPdf({ fields: ['ttd-1', 'ttd-2'] }), issued, 'adbe.pkcs7.sha1'),
      field: 'ttd-2',
      signatures: 1,
      verdict: 'belum_terperiksa_penuh',
    },
    'signed, then linearized by no one': {
      make: async () =>
        certified(await byQpdf(dir, await letterPdf({ fields: ['ttd-1', 'ttd-2'] }), '--linearize'), signer, 2),
      field: 'ttd-2',
      signatures: 1,
    },
  }
}
