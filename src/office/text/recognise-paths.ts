import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { RecognisePaths } from './text-task.ts'

/** Language data (Indonesian, the small and good kind) and picture decoders, as they were installed with the app. */
export const recognisePaths = (): RecognisePaths => {
  const { resolve } = createRequire(import.meta.url)
  const folder = (name: string) => dirname(resolve(`${name}/package.json`))
  return {
    language: join(folder('@tesseract.js-data/ind'), '4.0.0_best_int'),
    wasm: join(folder('pdfjs-dist'), 'wasm/'),
  }
}
