import { fileURLToPath } from 'node:url'
import { loadFonts, type FontFiles } from '../fonts.ts'

/** The fonts of this repository, for stories and benchmarks. */
export const sampleFonts = (): Promise<FontFiles> =>
  loadFonts(fileURLToPath(new URL('../../../../assets', import.meta.url)))
