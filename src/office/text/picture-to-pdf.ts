import { degrees, PDFDocument } from 'pdf-lib'

/** A4 in points; a scan is shown whole within it. */
const paper = { width: 595.28, height: 841.89 }
/** The same picture makes the same file, byte for byte, so that it is found when it comes a second time. */
const always = new Date(0)

/** A scanned picture as a PDF of one page, turned as the camera says; its pixels are kept as they are. */
export const pictureToPdf = async (
  bytes: Uint8Array,
  type: 'jpeg' | 'png',
  rotation: 0 | 90 | 180 | 270,
): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  pdf.setCreationDate(always)
  pdf.setModificationDate(always)
  pdf.setProducer('Lontar')
  const image = type === 'jpeg' ? await pdf.embedJpg(bytes) : await pdf.embedPng(bytes)
  const isUpright = image.height >= image.width
  const box = isUpright ? paper : { width: paper.height, height: paper.width }
  const scale = Math.min(box.width / image.width, box.height / image.height)
  const page = pdf.addPage([image.width * scale, image.height * scale])
  page.drawImage(image, { x: 0, y: 0, width: image.width * scale, height: image.height * scale })
  page.setRotation(degrees(rotation))
  return pdf.save({ useObjectStreams: false })
}
