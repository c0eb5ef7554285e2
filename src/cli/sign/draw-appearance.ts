import { readFile } from 'node:fs/promises'
import { drawMark } from '../../signatures/signing/appearance/draw-mark.ts'

const font = (name: string) => readFile(new URL(`../../../assets/fonts/LiberationSans-${name}.ttf`, import.meta.url))

/** What a visible signature shows: the certificate's holder, and what else was told. */
export const drawAppearance = async (
  size: { width: number; height: number },
  words: { name: string; title?: string; checkUrl?: string },
): Promise<Uint8Array> => {
  const [regular, bold] = await Promise.all([font('Regular'), font('Bold')])
  return drawMark(words, size, { regular, bold })
}
