import { createCanvas } from '@napi-rs/canvas'
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { createWorker, OEM } from 'tesseract.js'
import { openPdfjs } from './open-pdfjs.ts'
import type { RecognisePaths, TextResults } from './text-task.ts'

/** Dots per inch that tesseract was made for; more costs time and reads no better. */
const dpi = 200
/** A page may claim any size: no picture is larger. Pixels. */
const largest = 12_000_000

/**
 * Recognises the words of a scan, page after page from the one given (counted from 0). Everything comes from this computer:
 * language data, wasm, the pages themselves.
 */
export const recognise = async (
  bytes: Uint8Array,
  { from, mostPages, paths }: { from: number; mostPages: number; paths: RecognisePaths },
  told: (page: number, of: number, text: string) => void,
): Promise<TextResults['recognise']> => {
  const pdf = await openPdfjs(bytes, paths.wasm)
  const of = Math.min(pdf.numPages, mostPages)
  const reader = await createWorker('ind', OEM.LSTM_ONLY, {
    langPath: paths.language,
    cacheMethod: 'none',
    gzip: true,
    errorHandler: () => undefined,
  })
  for (let index = from; index < of; index++) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- one page at a time: a person works beside this
    const page = await pdf.getPage(index + 1)
    // oxlint-disable-next-line eslint/no-await-in-loop
    const { data } = await reader.recognize(await pictureOf(page))
    page.cleanup()
    told(index + 1, of, data.text)
  }
  await reader.terminate()
  return { pages: pdf.numPages }
}

const pictureOf = async (page: PDFPageProxy): Promise<Buffer> => {
  const plain = page.getViewport({ scale: 1 })
  const scale = Math.min(dpi / 72, Math.sqrt(largest / Math.max(1, plain.width * plain.height)))
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height)))
  await page.render({
    ...({ canvas, canvasContext: canvas.getContext('2d') } as unknown as Pick<
      Parameters<PDFPageProxy['render']>[0],
      'canvas' | 'canvasContext'
    >),
    viewport,
    background: '#ffffff',
  }).promise
  return canvas.toBuffer('image/png')
}
