import { openPdf } from '../pdf/open-pdf.ts'
import { printSheet } from './print-sheet.ts'

/** Dots per inch of the pictures that are printed: what an office printer makes of small type. */
const dpi = 200
const pointsPerInch = 72
/** More than this is a book: it is saved and printed elsewhere, not drawn into the memory of a window. */
export const mostPages = 100

/**
 * Prints a document of the office on paper of its own size, page by page as pictures: the shells show no PDF by themselves, and what
 * is printed is what was on the screen. Throws what `openPdf` throws.
 */
export const printPdf = async (url: string, name: string): Promise<void> => {
  const pdf = await openPdf(url, name)
  const images: HTMLImageElement[] = []
  try {
    const [first] = pdf.pages
    if (!first) return
    const { width, height } = first.getViewport({ scale: 1 })
    for (const page of pdf.pages.slice(0, mostPages)) {
      const viewport = page.getViewport({ scale: dpi / pointsPerInch })
      const canvas = document.createElement('canvas')
      canvas.width = Math.floor(viewport.width)
      canvas.height = Math.floor(viewport.height)
      // oxlint-disable-next-line eslint/no-await-in-loop -- one page at a time fits into the memory of an office laptop
      await page.render({ canvas, viewport, intent: 'print' }).promise
      // oxlint-disable-next-line eslint/no-await-in-loop -- as above
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
      if (!blob) continue
      const image = document.createElement('img')
      image.src = URL.createObjectURL(blob)
      image.alt = ''
      images.push(image)
    }
    await printSheet(images, `size: ${width}pt ${height}pt; margin: 0`)
  } finally {
    for (const image of images) URL.revokeObjectURL(image.src)
    pdf.close()
  }
}
