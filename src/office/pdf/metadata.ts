import { createHash } from 'node:crypto'
import { PDFHexString, PDFName, type PDFDocument } from 'pdf-lib'

export interface LetterFacts {
  title: string
  author: string
  subject: string
  /** The letter’s own date: the same letter always gives the same bytes. */
  date: Date
  /** What the file’s identifier is made of. */
  identity: string
  /** Declares PDF/A-3b: only where the rest of the file keeps to it. */
  archive: boolean
}

/** Title, author, language and dates, as Info dictionary and as XMP, and an identifier that depends on the letter alone. */
export const writeMetadata = (pdf: PDFDocument, facts: LetterFacts): void => {
  pdf.setTitle(facts.title, { showInWindowTitleBar: true })
  pdf.setAuthor(facts.author)
  pdf.setSubject(facts.subject)
  pdf.setLanguage('id-ID')
  pdf.setProducer(program)
  pdf.setCreator(program)
  pdf.setCreationDate(facts.date)
  pdf.setModificationDate(facts.date)

  const bytes = new TextEncoder().encode(xmp(facts))
  const stream = pdf.context.stream(bytes, { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream))

  const id = PDFHexString.of(createHash('sha256').update(facts.identity).digest('hex').slice(0, 32))
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id])
}

const program = 'Lontar'

const declaration = `
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>`

const xmp = ({ title, author, subject, date, archive }: LetterFacts): string => {
  const time = date.toISOString().replace('.000Z', 'Z')
  const alternative = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternative(title)}</dc:title>
<dc:description>${alternative(subject)}</dc:description>
<dc:creator><rdf:Seq><rdf:li>${escape(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${time}</xmp:CreateDate><xmp:ModifyDate>${time}</xmp:ModifyDate><xmp:CreatorTool>${program}</xmp:CreatorTool>
<pdf:Producer>${program}</pdf:Producer>
</rdf:Description>${archive ? declaration : ''}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

const escape = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
