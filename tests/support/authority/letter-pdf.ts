import { PDFDocument, PDFHexString, PDFName, StandardFonts } from 'pdf-lib'

export interface LetterPdfOptions {
  fields?: string[]
  pages?: number
  objectStreams?: boolean
  text?: string
  permission?: 1 | 2 | 3
  script?: string
}

/** A letter as the renderer draws it, small: pages of text and an empty signature field with a widget for each name. */
export const letterPdf = async ({
  fields = ['ttd-1'],
  pages = 1,
  objectStreams = false,
  text = 'Surat uji coba',
  permission,
  script,
}: LetterPdfOptions = {}): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (let i = 1; i <= pages; i++) pdf.addPage([595, 842]).drawText(`${text} ${i}`, { x: 72, y: 760, size: 14, font })
  const { context } = pdf
  const page = pdf.getPage(pages - 1)
  const refs = fields.map((name, i) => {
    const appearance = context.register(
      context.stream('0 0 200 60 re S', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 200, 60] }),
    )
    const ref = context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Widget',
        FT: 'Sig',
        T: PDFHexString.fromText(name),
        F: 132,
        Rect: [72, 100 + i * 80, 272, 160 + i * 80],
        P: page.ref,
        AP: { N: appearance },
      }),
    )
    page.node.addAnnot(ref)
    return ref
  })
  pdf.catalog.set(PDFName.of('AcroForm'), context.register(context.obj({ Fields: refs, SigFlags: 3 })))
  if (script) pdf.addJavaScript('uji', script)
  if (permission) {
    const params = { Type: 'TransformParams', P: permission, V: PDFName.of('1.2') }
    const certifying = context.register(
      context.obj({ Type: 'Sig', Reference: [{ Type: 'SigRef', TransformMethod: 'DocMDP', TransformParams: params }] }),
    )
    pdf.catalog.set(PDFName.of('Perms'), context.obj({ DocMDP: certifying }))
  }
  return pdf.save({ useObjectStreams: objectStreams })
}
