import type { Letter } from '../../domain/letter.ts'
import type { FontFiles } from '../pdf/fonts.ts'
import type { Desk } from './desk.ts'

const fontsOf = new Map<string, FontFiles>()

/** The PDF code is loaded with the first letter that is drawn, not at the start: the inbox must not wait for fonts. */
export const renderForLetter = async (desk: Desk, letter: Letter, mode: 'preview' | 'final'): Promise<Uint8Array> => {
  const [{ renderLetter }, { loadFonts }] = await Promise.all([
    import('../pdf/render-letter.ts'),
    import('../pdf/fonts.ts'),
  ])
  const { assetsDir } = desk.settings
  const fonts = fontsOf.get(assetsDir) ?? (await loadFonts(assetsDir))
  fontsOf.set(assetsDir, fonts)
  const day = desk.book.today()
  return renderLetter({ letter, directory: desk.book.directory(), day, mode }, fonts)
}
