import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fontkit, { type Font } from '@pdf-lib/fontkit'

export const faces = ['regular', 'bold', 'italic', 'boldItalic'] as const
export type Face = (typeof faces)[number]

/** A font file, parsed once for all letters of this process. */
export interface FontFile {
  bytes: Uint8Array
  font: Font
}
export type FontFiles = Record<Face, FontFile>

const fileNames: Record<Face, string> = {
  regular: 'LiberationSans-Regular.ttf',
  bold: 'LiberationSans-Bold.ttf',
  italic: 'LiberationSans-Italic.ttf',
  boldItalic: 'LiberationSans-BoldItalic.ttf',
}

/**
 * Not Arimo, though it is the same design: the subset writer halves glyph offsets and so needs glyphs of even length, which
 * Arimo's files do not have; half the letters vanished from the page while the text layer still read well.
 */
/** Reads the four faces of Liberation Sans (metrically equal to Arial, OFL) from `<assetsDir>/fonts`. Throws as `readFile` does. */
export const loadFonts = async (assetsDir: string): Promise<FontFiles> => {
  const load = async (face: Face): Promise<FontFile> => {
    const bytes = await readFile(join(assetsDir, 'fonts', fileNames[face]))
    return { bytes, font: fontkit.create(bytes) }
  }
  const [regular, bold, italic, boldItalic] = await Promise.all(faces.map(load))
  return { regular: regular!, bold: bold!, italic: italic!, boldItalic: boldItalic! }
}
