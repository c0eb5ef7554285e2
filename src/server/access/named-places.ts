import type { Directory, Position } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import { numberingUnitOf } from '../../domain/access/registry.ts'
import { withSuccessors } from '../../domain/living-unit.ts'
import { servesPermits } from '../../domain/permits/access/case-parts.ts'
import { receivesLetters } from '../../domain/lifecycle/delivery.ts'
import { signatoriesOf } from '../../domain/lifecycle/signatories.ts'

/** Every position that a letter names, so that its holder may see it. */
export const namedPositions = (letter: Letter): string[] => [
  letter.author.positionId,
  ...letter.content.reviewers,
  ...signatoriesOf(letter.content).map((signatory) => signatory.positionId),
  ...letter.deliveries.flatMap((delivery) => delivery.positionId ?? []),
  ...(letter.permit?.papers ?? []).flatMap((paper) => paper.positions),
  ...(letter.dispositions ?? []).flatMap((d) => [d.by.positionId, ...d.to.map((receiver) => receiver.positionId)]),
]

/** Every agency whose registry, head or archive it touches, and whoever takes these over. */
export const namedUnits = (letter: Letter, directory: Directory): string[] =>
  [
    letter.unitId,
    numberingUnitOf(letter, directory),
    ...letter.deliveries.map((delivery) => delivery.unitId),
    ...(letter.archives ?? []).map((record) => record.unitId),
    ...(letter.permit?.teams ?? []).map((task) => task.unitId),
  ].flatMap((unitId) => withSuccessors(unitId, directory))

/** Whose part in a letter follows from the agency alone. */
export const worksForUnit = (position: Position): boolean => takesLetters(position) || servesPermits(position)

/** The same, of any letter that is no permit case. */
export const takesLetters = (position: Position): boolean =>
  receivesLetters(position) || position.roles.includes('arsiparis')
