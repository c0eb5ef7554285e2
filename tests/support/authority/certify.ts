import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from 'pdf-lib'
import { buildCades } from '../../../src/signatures/cms/build-cades.ts'
import type { DocumentSigner } from '../../../src/signatures/index.ts'
import { fillSignature } from '../../../src/signatures/signing/fill-signature.ts'
import { emptyContents, emptyRange } from '../../../src/signatures/signing/place-signature.ts'
import { appendUpdate } from '../../../src/signatures/syntax/append-update.ts'
import { collectChanges } from '../../../src/signatures/syntax/collect-changes.ts'
import { openPdf } from '../../../src/signatures/syntax/pdf-file.ts'
import { pdfDict } from '../../../src/signatures/syntax/pdf-value.ts'
import { signatureFields } from '../../../src/signatures/syntax/signature-fields.ts'

/** A form on one page: the text field `nama`, a read-only `nomor`, a remark, and two empty signature fields, the second of which locks what is given. */
export const formPdf = async ({
  lock,
}: { lock?: Record<string, string | string[] | number> } = {}): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  const page = pdf.addPage([595, 842])
  page.drawText('Permohonan uji coba', { x: 72, y: 760, size: 14, font })
  const form = pdf.getForm()
  const name = form.createTextField('nama')
  name.setText('Wayan')
  name.addToPage(page, { x: 72, y: 600, width: 200, height: 24, font })
  const number = form.createTextField('nomor')
  number.setText('001')
  number.enableReadOnly()
  number.addToPage(page, { x: 72, y: 560, width: 200, height: 24, font })
  const { context } = pdf
  const remark = { Type: 'Annot', Subtype: 'Text', Rect: [500, 800, 520, 820], Contents: PDFString.of('Periksa') }
  page.node.addAnnot(context.register(context.obj(remark)))
  ;['ttd-1', 'ttd-2'].forEach((field, i) => {
    const widget = {
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFHexString.fromText(field),
      F: 132,
      P: page.ref,
      Rect: [72, 100 + i * 80, 272, 160 + i * 80],
      ...(lock && i === 1 ? { Lock: { Type: 'SigFieldLock', ...lockObject(lock) } } : {}),
    }
    const ref = context.register(context.obj(widget))
    page.node.addAnnot(ref)
    form.acroForm.addField(ref)
  })
  form.acroForm.dict.set(PDFName.of('SigFlags'), context.obj(3))
  return pdf.save({ useObjectStreams: false })
}

const lockObject = (lock: Record<string, string | string[] | number>) =>
  Object.fromEntries(
    Object.entries(lock).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map((name) => PDFString.of(name)) : value,
    ]),
  )

/** Signs a field as the document's author does who says what may follow: a certification (DocMDP, ISO 32000-2, 12.8.2.2). */
export const certifyPdf = async (
  pdf: Uint8Array,
  fieldName: string,
  signer: DocumentSigner,
  permission: number,
): Promise<Uint8Array> => {
  const file = openPdf(pdf)
  const field = signatureFields(file).find(({ name }) => name === fieldName)!
  const changes = collectChanges(file)
  const params = `<</Type /TransformParams /P ${permission} /V /1.2>>`
  const reference = `<</Type /SigRef /TransformMethod /DocMDP /TransformParams ${params}>>`
  const signature = changes.add(
    `<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached ${emptyRange} ${emptyContents} /Reference [${reference}]>>`,
  )
  changes.set(field.num, 'V', signature)
  changes.set(file.rootNum, 'Perms', pdfDict([['DocMDP', signature]]))
  const placed = appendUpdate(file, changes.objects())
  return fillSignature(placed, pdf.length, async (content) => buildCades(content, signer))
}
