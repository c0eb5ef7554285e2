import { holdersOf, positionOf, unitOf, type Directory, type Position, type Role } from '../../../domain/directory.ts'
import type { Signatory } from '../../../domain/letter.ts'
import { mandateHolds } from '../../../domain/lifecycle/signatories.ts'

/** Positions of an agency with a role, each with whoever holds it on the day. */
export interface HeldPosition {
  position: Position
  holders: string
}

const isOpenOn = (position: Position, day: string): boolean => !position.until || day <= position.until

export const positionsWithRole = (directory: Directory, unitId: string, role: Role, day: string): HeldPosition[] =>
  directory.positions
    .filter((position) => position.unitId === unitId && position.roles.includes(role) && isOpenOn(position, day))
    .map((position) => heldPosition(directory, position, day))

/** Those of other agencies, with their agency: for whoever coordinates, or signs beside the own head. */
export const positionsElsewhere = (directory: Directory, unitId: string, role: Role, day: string): HeldPosition[] =>
  directory.positions
    .filter((position) => position.unitId !== unitId && position.roles.includes(role) && isOpenOn(position, day))
    .map((position) => {
      const { holders } = heldPosition(directory, position, day)
      return {
        position,
        holders: [unitOf(directory, position.unitId)?.abbreviation, holders].filter(Boolean).join(' · '),
      }
    })

export const heldPosition = (directory: Directory, position: Position, day: string): HeldPosition => ({
  position,
  holders: holdersOf(directory, position.id, day)
    .map((person) => person.name)
    .join(', '),
})

/** Who may be asked to sign a letter of this agency: its own, and those for whom another registry numbers (Sekda, through Biro Umum). */
export const signatoriesFor = (directory: Directory, unitId: string, day: string): HeldPosition[] => {
  const above = new Set(directory.numbering?.authorities.flatMap((authority) => authority.signatories))
  return [
    ...positionsWithRole(directory, unitId, 'penandatangan', day),
    ...positionsElsewhere(directory, unitId, 'penandatangan', day).filter(({ position }) => above.has(position.id)),
  ]
}

/** The one superior for whom a position may sign a.n. – exactly one level up (Permendagri 1/2023) – or null. */
export const superiorOf = (directory: Directory, positionId: string): Position | null => {
  const reportsTo = positionOf(directory, positionId)?.reportsTo
  return (reportsTo && positionOf(directory, reportsTo)) || null
}

export interface Mandate {
  signatory: Signatory
  superior: Position | null
  /** The position between, of u.b. */
  through: Position | null
}

/** As what a position may sign: in its own right, a.n. its superior, or a.n. the one above that, u.b. its superior. Only what holds. */
export const mandatesOf = (directory: Directory, positionId: string): Mandate[] => {
  const superior = superiorOf(directory, positionId)
  const higher = superior && superiorOf(directory, superior.id)
  return [
    { signatory: { positionId, onBehalfOf: null }, superior: null, through: null },
    ...(superior ? [{ signatory: { positionId, onBehalfOf: superior.id }, superior, through: null }] : []),
    ...(superior && higher
      ? [
          {
            signatory: { positionId, onBehalfOf: higher.id, through: superior.id },
            superior: higher,
            through: superior,
          },
        ]
      : []),
  ].filter(({ signatory }) => mandateHolds(signatory, directory))
}

export const mandateKey = ({ onBehalfOf, through }: Signatory): string => [onBehalfOf ?? '-', through ?? ''].join('|')
