import { holdersOf, positionOf, appointmentsOn, type Directory, type Person } from '../../../domain/directory.ts'
import type { LetterContent, Signatory } from '../../../domain/letter.ts'
import { signatoriesOf } from '../../../domain/lifecycle/signatories.ts'

/** Who signs, in the words of the signature block. */
export interface SignerOnPaper {
  positionId: string
  /** The lines over the title when signed under a mandate: `a.n. GUBERNUR BALI`, and for u.b. `Sekretaris Daerah`, `u.b.` */
  mandate: string[]
  /** The title with its holding: `Plt. Kepala Dinas …`. */
  title: string
  /** Null while nobody holds the position. */
  person: Person | null
}

const prefix = { definitif: '', plt: 'Plt. ', plh: 'Plh. ', pj: 'Pj. ', pjs: 'Pjs. ' } as const

/** All who sign a letter, in their order, as they are on a day. */
export const signersOnPaper = (content: LetterContent, directory: Directory, day: string): SignerOnPaper[] =>
  signatoriesOf(content).map((signatory) => signerOnPaper(signatory, directory, day))

/** Of several holders a temporary one goes first: he acts because the other is away. */
export const signerOnPaper = (signatory: Signatory, directory: Directory, day: string): SignerOnPaper => {
  const { positionId } = signatory
  const holders = holdersOf(directory, positionId, day).map((person) => ({
    person,
    holding: appointmentsOn(directory, person.id, day).find((a) => a.positionId === positionId)!.holding,
  }))
  const holder = holders.find((h) => h.holding !== 'definitif') ?? holders[0]
  const title = titleOf(directory, positionId)
  return {
    positionId,
    mandate: mandateLines(signatory, directory),
    title: title && `${holder ? prefix[holder.holding] : ''}${title}`,
    person: holder?.person ?? null,
  }
}

const mandateLines = ({ onBehalfOf, through }: Signatory, directory: Directory): string[] => {
  const superior = onBehalfOf === null ? '' : titleOf(directory, onBehalfOf)
  if (superior === '') return []
  const between = through ? titleOf(directory, through) : ''
  return [`a.n. ${superior.toUpperCase()}`, ...(between ? [between, 'u.b.'] : [])]
}

const titleOf = (directory: Directory, positionId: string): string => positionOf(directory, positionId)?.title ?? ''
