import type { StepContext } from '../../lifecycle/step.ts'
import type { PermitCase } from '../case/permit-case.ts'
import { moved, type CaseLetter } from './case-step.ts'

/** A decision that ends the service: its clock stops then, though the case hears of it later. */
export const stopsClock = (
  found: CaseLetter,
  context: StepContext,
  action: string,
  change: Partial<PermitCase>,
  at: string,
): CaseLetter => {
  const next = moved(found, context, action, change)
  const stopped = { id: `${String(next.version).padStart(6, '0')}.9`, at, kind: 'stopped' as const }
  return { ...next, permit: { ...next.permit, events: [...next.permit.events, stopped] } }
}
