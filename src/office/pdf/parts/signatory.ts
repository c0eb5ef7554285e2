import { holdersOf, positionOf, appointmentsOn, type Directory, type Person } from '../../../domain/directory.ts'
import type { Letter } from '../../../domain/letter.ts'

/** Who signs, in the words of the signature block. */
export interface Signatory {
  /** `a.n. Sekretaris Daerah` when signed on behalf of a superior. */
  onBehalfOf: string | null
  /** The title with its mandate: `Plt. Kepala Dinas …`. */
  title: string
  /** Null while nobody holds the position. */
  person: Person | null
}

const prefix = { definitif: '', plt: 'Plt. ', plh: 'Plh. ', pj: 'Pj. ', pjs: 'Pjs. ' } as const

/** The signatory of a letter on a day. Of several holders a temporary one goes first: he acts because the other is away. */
export const signatoryOf = (letter: Letter, directory: Directory, day: string): Signatory => {
  const { positionId, onBehalfOf } = letter.content.signatory
  const holders = holdersOf(directory, positionId, day).map((person) => ({
    person,
    holding: appointmentsOn(directory, person.id, day).find((a) => a.positionId === positionId)!.holding,
  }))
  const holder = holders.find((h) => h.holding !== 'definitif') ?? holders[0]
  const title = positionOf(directory, positionId)?.title ?? ''
  const superior = onBehalfOf === null ? undefined : positionOf(directory, onBehalfOf)
  return {
    onBehalfOf: superior ? `a.n. ${superior.title}` : null,
    title: `${holder ? prefix[holder.holding] : ''}${title}`,
    person: holder?.person ?? null,
  }
}
