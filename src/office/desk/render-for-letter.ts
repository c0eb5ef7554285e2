import { unitOf } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import type { FontFiles } from '../pdf/fonts.ts'
import type { Desk } from './desk.ts'

const fontsOf = new Map<string, Promise<FontFiles>>()

/** The PDF code is loaded with the first letter that is drawn, not at the start: the inbox must not wait for fonts. */
export const renderForLetter = async (desk: Desk, letter: Letter, mode: 'preview' | 'final'): Promise<Uint8Array> => {
  const { renderLetter } = await import('../pdf/render-letter.ts')
  const directory = desk.book.directory()
  const [fonts, logos] = await Promise.all([fontsForPrint(desk), logosForPrint(desk, letter.unitId)])
  return renderLetter({ letter, directory, day: desk.book.today(), mode, logos }, fonts)
}

/** What letters, registers and slips are set with; read once. */
export const fontsForPrint = (desk: Desk): Promise<FontFiles> => {
  const { assetsDir } = desk.settings
  const known = fontsOf.get(assetsDir) ?? import('../pdf/fonts.ts').then(({ loadFonts }) => loadFonts(assetsDir))
  fontsOf.set(assetsDir, known)
  // What could not be read is tried again with the next letter.
  known.catch(() => fontsOf.delete(assetsDir))
  return known
}

const filesOf = new WeakMap<Desk, Map<string, Uint8Array>>()

/**
 * The logo in a unit’s letterhead, by its hash. The directory names it and an exchange fetches it: while it is not here, or is damaged,
 * the province’s emblem stands in its place. The same bytes each time, for the printing remembers what it has unpacked.
 */
export const logosForPrint = async (desk: Desk, unitId: string): Promise<ReadonlyMap<string, Uint8Array>> => {
  const sha256 = unitOf(desk.book.directory(), unitId)?.letterhead?.logo?.sha256
  if (sha256 === undefined) return new Map()
  const known = filesOf.get(desk) ?? new Map<string, Uint8Array>()
  filesOf.set(desk, known)
  const bytes = known.get(sha256) ?? (await desk.vault.get(sha256).catch(() => null))
  if (bytes === null) return new Map()
  known.set(sha256, bytes)
  return new Map([[sha256, bytes]])
}
