import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- Vite gives the address of the file
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { z } from 'zod'
import { errorMessageSchema, LontarError } from '../../../protocol/errors/lontar-error.ts'

GlobalWorkerOptions.workerSrc = workerUrl

export interface OpenPdf {
  url: string | Blob
  pages: PDFPageProxy[]
  close: () => void
}

/**
 * A PDF of the office, ready to be drawn. The bytes come through the page itself, so that the shell sees every request;
 * WebAssembly stays off because the content policy forbids it. Throws `LontarError`.
 */
export const openPdf = async (url: string | Blob, name: string): Promise<OpenPdf> => {
  const data = typeof url === 'string' ? await readBytes(url) : new Uint8Array(await url.arrayBuffer())
  const task = getDocument({ data, useWasm: false, useSystemFonts: true, verbosity: 0 })
  try {
    const pdf = await task.promise
    return { url, pages: await allPages(pdf), close: () => void task.destroy() }
  } catch (error) {
    void task.destroy()
    const encrypted = error instanceof Error && error.name === 'PasswordException'
    throw new LontarError(encrypted ? 'pdf_encrypted' : 'pdf_damaged', { name }, { cause: error })
  }
}

const allPages = (pdf: PDFDocumentProxy): Promise<PDFPageProxy[]> =>
  Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))

const readBytes = async (url: string): Promise<Uint8Array> => {
  let response: Response
  try {
    response = await fetch(url)
  } catch (error) {
    throw new LontarError('office_restarted', {}, { cause: error })
  }
  if (response.ok) return new Uint8Array(await response.arrayBuffer())
  const told = z.object({ error: errorMessageSchema }).safeParse(await response.json().catch(() => null))
  throw told.success ? LontarError.fromMessage(told.data.error) : new LontarError('file_missing')
}
