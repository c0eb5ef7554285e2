import { createContext, useContext } from 'react'
import type { LetterKind } from '../../../domain/kinds/letter-kind.ts'
import type { VariableName } from '../../../domain/kinds/variable-names.ts'
import type { LetterContent } from '../../../domain/letter.ts'

/** What the variables and field blocks of a body show while it is written. */
export interface BodyFacts {
  kind: LetterKind | undefined
  fields: NonNullable<LetterContent['fields']>
  /** Facts of the letter that are known already; the others show their name. */
  known: Partial<Record<VariableName, string>>
}

const Context = createContext<BodyFacts>({ kind: undefined, fields: {}, known: {} })
export const BodyFactsProvider = Context
export const useBodyFacts = (): BodyFacts => useContext(Context)
