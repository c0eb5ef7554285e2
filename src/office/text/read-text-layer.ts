import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openPdfjs } from './open-pdfjs.ts'
import type { TextResults } from './text-task.ts'

/** The words that stand in a PDF as words, a line for a line, up to so many characters. */
export const readTextLayer = async (bytes: Uint8Array, mostCharacters: number): Promise<TextResults['layer']> => {
  const pdf = await openPdfjs(bytes)
  const pages: string[] = []
  let length = 0
  for (let number = 1; number <= pdf.numPages && length < mostCharacters; number++) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- page after page, so that only one is in memory
    const page = await pdf.getPage(number)
    // oxlint-disable-next-line eslint/no-await-in-loop
    const text = await wordsOf(page)
    page.cleanup()
    pages.push(text)
    length += text.length
  }
  const scripts = await pdf.hasJSActions().catch(() => false)
  return { text: pages.join('\n\n').slice(0, mostCharacters), pages: pdf.numPages, scripts }
}

const wordsOf = async (page: PDFPageProxy): Promise<string> => {
  const { items } = await page.getTextContent()
  return items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
    .join('')
    .replaceAll('\u0000', '')
}
