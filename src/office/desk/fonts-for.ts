import type { FontFiles } from '../pdf/fonts.ts'
import type { Desk } from './desk.ts'

const fontsOf = new Map<string, FontFiles>()

/** The type of letters and lists, read when something is first drawn. */
export const fontsFor = async ({ settings: { assetsDir } }: Pick<Desk, 'settings'>): Promise<FontFiles> => {
  const known = fontsOf.get(assetsDir)
  if (known) return known
  const { loadFonts } = await import('../pdf/fonts.ts')
  const fonts = await loadFonts(assetsDir)
  fontsOf.set(assetsDir, fonts)
  return fonts
}
