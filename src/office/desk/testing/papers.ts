import { deflateSync } from 'node:zlib'
import { createCanvas } from '@napi-rs/canvas'
import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib'

/** Papers as they come from outside, invented, for the tests of the registry’s desk. */
export const paperLines = [
  'YAYASAN CONTOH SEJAHTERA',
  'Jalan Rekaan Nomor 7, Denpasar',
  'Denpasar, 20 November 2026',
  'Nomor : 12/YCS/XI/2026',
  'Sifat : Segera',
  'Hal : Permohonan data penelitian',
  'Yth. Kepala Dinas',
  'Dengan hormat, kami memohon data jumlah pengunjung pelayanan.',
]

export const paper = async ({ pages = 1, lines = paperLines, script = false } = {}): Promise<Buffer> => {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (let number = 1; number <= pages; number++) {
    const page = pdf.addPage([595, 842])
    const shown = number === 1 ? lines : [`Lampiran halaman ${number}: daftar pengunjung pelayanan perizinan`]
    shown.forEach((line, i) => page.drawText(line, { x: 60, y: 780 - i * 26, size: 14, font }))
  }
  if (script) {
    const action = pdf.context.obj({ S: PDFName.of('JavaScript'), JS: PDFString.of('app.alert(1)') })
    pdf.catalog.set(PDFName.of('OpenAction'), action)
  }
  return Buffer.from(await pdf.save({ useObjectStreams: false }))
}

/** The same words as a picture of dots, as a scanner gives them. */
export const picture = (type: 'image/png' | 'image/jpeg', lines = paperLines): Buffer => {
  const canvas = createCanvas(1240, 1754)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, 1240, 1754)
  context.fillStyle = '#101010'
  context.font = '30px sans-serif'
  lines.forEach((line, i) => context.fillText(line, 110, 160 + i * 64))
  return type === 'image/png' ? canvas.toBuffer('image/png') : canvas.toBuffer('image/jpeg')
}

/** A JPEG header that claims more dots than any scanner has. */
export const jpegBomb = (): Buffer => {
  const jpeg = picture('image/jpeg')
  for (let at = 2; at < jpeg.length;) {
    const marker = jpeg[at + 1]!
    if (marker === 0xc0 || marker === 0xc2) {
      jpeg.writeUInt16BE(65_000, at + 5)
      jpeg.writeUInt16BE(65_000, at + 7)
      return jpeg
    }
    at += 2 + jpeg.readUInt16BE(at + 2)
  }
  throw new Error('no frame')
}

/** A PNG of small size whose header claims an acceptable picture, and whose data are rubbish. */
export const brokenPng = (): Buffer => {
  const png = picture('image/png')
  const junk = deflateSync(Buffer.alloc(64))
  junk.copy(png, 60)
  return png
}
