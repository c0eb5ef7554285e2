import type { LetterKind } from './letter-kind.ts'
import { notaDinas, suratDinas } from './shipped/korespondensi.ts'
import { suratTugas } from './shipped/arahan.ts'

/** The kinds that Lontar ships: plausible beginnings that an office edits [guess]. */
export const defaultKinds: LetterKind[] = [suratDinas, notaDinas, suratTugas]
