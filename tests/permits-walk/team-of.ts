import { permitPositionId, type PermitPart } from '../support/permit-offices.ts'

/** Who answers for an agency in the demonstration province. @throws where nobody does */
export const teamOf = (unitId: string): PermitPart => {
  const found = Object.entries(permitPositionId).find(([, position]) => position === `${unitId}-tim-teknis`)
  if (!found) throw new Error(`nobody answers for ${unitId}`)
  return found[0] as PermitPart
}
