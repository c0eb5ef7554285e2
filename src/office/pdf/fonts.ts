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

/** What a document is set with: four faces, aksara Bali, and the colour profile (sRGB) that an archive’s PDF must bring along. */
export type FontFiles = Record<Face, FontFile> & { aksara: FontFile; profile: Uint8Array }

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
/**
 * Reads the four faces of Liberation Sans (metrically equal to Arial) and Noto Sans Balinese from `<assetsDir>/fonts`, and the colour
 * profile from `<assetsDir>/icc`. Throws as `readFile` does.
 */
export const loadFonts = async (assetsDir: string): Promise<FontFiles> => {
  const load = async (name: string): Promise<FontFile> => {
    const bytes = await readFile(join(assetsDir, 'fonts', name))
    return { bytes, font: fontkit.create(bytes) }
  }
  const [[regular, bold, italic, boldItalic], aksara, profile] = await Promise.all([
    Promise.all(faces.map((face) => load(fileNames[face]))),
    load('NotoSansBalinese-Regular.ttf'),
    readFile(join(assetsDir, 'icc', 'sRGB.icc')),
  ])
  return { regular: regular!, bold: bold!, italic: italic!, boldItalic: boldItalic!, aksara, profile }
}
