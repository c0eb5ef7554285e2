import * as pdfjsWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { getDocument, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

// Within a worker thread pdf.js needs no second one: it finds its other half here instead of loading a file.
Object.assign(globalThis, { pdfjsWorker })

/** Opens a PDF for reading only: no scripts, no fonts of the system, no network. @param wasm folder of its picture decoders */
export const openPdfjs = (bytes: Uint8Array, wasm?: string): Promise<PDFDocumentProxy> =>
  getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
    ...(wasm !== undefined && { wasmUrl: wasm }),
  }).promise
