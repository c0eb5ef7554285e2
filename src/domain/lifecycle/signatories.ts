import { positionOf, type Directory } from '../directory.ts'
import type { Letter, LetterContent, Signatory } from '../letter.ts'

/** All who sign, in their order. */
export const signatoriesOf = ({ signatory, coSignatories = [] }: LetterContent): Signatory[] => [
  signatory,
  ...coSignatories,
]

/** How many have signed. */
export const signaturesGiven = ({ signature, earlierSignatures = [] }: Letter): number =>
  earlierSignatures.length + (signature ? 1 : 0)

/** Whose turn it is; undefined when all have signed. */
export const nextSignatory = (letter: Letter): Signatory | undefined =>
  signatoriesOf(letter.content)[signaturesGiven(letter)]

/** The signature field of the n-th signatory (from 0) in the PDF: ttd-1, ttd-2 … */
export const signatureFieldOf = (index: number): string => `ttd-${index + 1}`

/**
 * A.n. reaches exactly one level down (Permendagri 1/2023): the signatory reports to whom it signs for. U.b. reaches one further,
 * through the position between [guess].
 */
export const mandateHolds = (
  { positionId, onBehalfOf, through }: Signatory,
  directory: Pick<Directory, 'positions'>,
): boolean => {
  if (onBehalfOf === null) return !through
  const superior = positionOf(directory as Directory, positionId)?.reportsTo
  if (!through) return superior === onBehalfOf
  return superior === through && positionOf(directory as Directory, through)?.reportsTo === onBehalfOf
}
