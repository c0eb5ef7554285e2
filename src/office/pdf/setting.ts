import type { Directory } from '../../domain/directory.ts'
import type { LetterKind } from '../../domain/kinds/letter-kind.ts'
import type { Letter } from '../../domain/letter.ts'
import type { Sheet } from './page/paper.ts'
import type { SignerOnPaper } from './parts/signatory.ts'
import type { Picture } from './picture.ts'
import type { Typefaces } from './text/typefaces.ts'

/** What every print has: a page to fill and letters to fill it with. */
export interface Press {
  sheet: Sheet
  faces: Typefaces
  directory: Directory
  /** The logo of a unit, as it may be placed in this document; null: the province’s emblem stands there. */
  logoOf: (unitId: string) => Picture | null
}

/** What each part of a letter is set with. */
export interface Setting extends Press {
  letter: Letter
  kind: LetterKind
  signers: SignerOnPaper[]
  /** A final letter shows nothing that is still to come; a preview shows it in grey. */
  mode: 'preview' | 'final'
  /** Names what a final letter lacks. */
  lacks: (what: string) => void
}
