import type { Directory } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import { receivesLetters } from '../../domain/lifecycle/delivery.ts'

/**
 * The few people who could see a letter at all: whoever ever held a position that it names, or in the registry or at the head
 * of a unit it touches, and who signed it. Among thousands only these need to be asked; nobody else sees anything
 * (candidates.test.ts asks them all).
 */
export const createCandidates = (directory: Directory): ((letter: Letter) => Set<string>) => {
  const held = Map.groupBy(directory.appointments, (a) => a.positionId)
  const receivers = Map.groupBy(directory.positions.filter(receivesLetters), (p) => p.unitId)
  return (letter) => {
    const { reviewers, signatory } = letter.content
    const units = [letter.unitId, ...letter.deliveries.map((d) => d.unitId)]
    const atUnits = units.flatMap((id) => receivers.get(id) ?? []).map((p) => p.id)
    const positions = new Set([letter.author.positionId, ...reviewers, signatory.positionId, ...atUnits])
    const people = [...positions].flatMap((id) => held.get(id) ?? []).map((a) => a.personId)
    return new Set([...people, ...(letter.signature ? [letter.signature.by.personId] : [])])
  }
}
