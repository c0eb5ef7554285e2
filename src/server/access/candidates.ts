import type { Directory } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import { servesPermits } from '../../domain/permits/access/case-parts.ts'
import { namedPositions, namedUnits, takesLetters } from './named-places.ts'

/**
 * The few people who could see a letter at all: whoever ever held a position that it names, or in the registry or at the head
 * of a unit it touches, and who signed it. Among thousands only these need to be asked; nobody else sees anything
 * (candidates.test.ts asks them all).
 */
export const createCandidates = (directory: Directory): ((letter: Letter) => Set<string>) => {
  const held = Map.groupBy(directory.appointments, (a) => a.positionId)
  const receivers = Map.groupBy(directory.positions.filter(takesLetters), (p) => p.unitId)
  const desks = Map.groupBy(directory.positions.filter(servesPermits), (p) => p.unitId)
  return (letter) => {
    const atUnits = namedUnits(letter, directory).flatMap((id) => [
      ...(receivers.get(id) ?? []),
      ...(letter.permit ? (desks.get(id) ?? []) : []),
    ])
    const positions = new Set([...namedPositions(letter), ...atUnits.map((p) => p.id)])
    const people = [...positions].flatMap((id) => held.get(id) ?? []).map((a) => a.personId)
    return new Set([...people, ...(letter.signature ? [letter.signature.by.personId] : [])])
  }
}
