import { setImmediate } from 'node:timers/promises'
import type { PDFDocument } from 'pdf-lib'
import type { Box } from './page/box.ts'
import { canvasOn } from './page/canvas.ts'
import { paginate } from './page/paginate.ts'
import type { Sheet } from './page/paper.ts'
import { plain, textBoxes } from './text/text-boxes.ts'
import { textWidth, type Typefaces } from './text/typefaces.ts'

export interface Printed {
  sheet: Sheet
  faces: Typefaces
  title: string
  /** At the left of each foot. */
  footer: string
}

const style = { size: 8 }

/** Deals boxes out to pages with `Halaman 2 dari 7` at the foot, and saves. For lists and slips; letters have marks of their own. */
export const printPages = async (
  pdf: PDFDocument,
  boxes: Box[],
  { sheet, faces, title, footer }: Printed,
): Promise<Uint8Array> => {
  const { left, right, width } = sheet.column
  const pages = paginate(boxes, { top: () => sheet.nextTop - 20, bottom: sheet.bottom })
  const foot = sheet.bottom + 12
  for (const [index, placed] of pages.entries()) {
    // A register of hundreds of pages must not hold up the other work of this process.
    if (index % 10 === 9) await setImmediate()
    const canvas = canvasOn(pdf, pdf.addPage([sheet.width, sheet.height]), faces)
    for (const { box, top } of placed) box.draw(canvas, top)
    const number = `Halaman ${index + 1} dari ${pages.length}`
    const room = width - textWidth(faces, number, style) - 20
    canvas.rule(left, right, foot, 0.4)
    // One line: what does not fit is cut off, for the number of the page must not be pushed away.
    textBoxes(plain(footer, style), faces, { left, width: room, lineHeight: 11 }, style.size)[0]?.draw(canvas, foot + 2)
    textBoxes(plain(number, style), faces, { left, width, align: 'right', lineHeight: 11 }, style.size)[0]?.draw(
      canvas,
      foot + 2,
    )
  }
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setLanguage('id-ID')
  pdf.setProducer('Lontar')
  return pdf.save({ useObjectStreams: true, addDefaultPage: false })
}
