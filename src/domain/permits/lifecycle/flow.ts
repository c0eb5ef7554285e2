import type { StepContext } from '../../lifecycle/step.ts'
import { officeDay } from '../../office-day.ts'
import { calendarOf } from '../calendar/working-calendar.ts'
import type { CaseEvent, PermitCase, TeamTask } from '../case/permit-case.ts'
import type { PermitKind } from '../kind/permit-kind.ts'
import type { CaseLetter } from './case-step.ts'

/** What the case is with the step of that index begun: agencies outside are asked at once, each with its own due day. */
export const entered = (
  letter: CaseLetter,
  index: number,
  kind: PermitKind,
  context: StepContext,
): { change: Partial<PermitCase>; events: Omit<CaseEvent, 'id' | 'at'>[] } => {
  const step = kind.steps[index]!
  const asked = (step.teams ?? []).map(({ unitId, question, days, visit }, place): TeamTask => ({
    id: nthId(letter.id, letter.permit.teams.length + place),
    step: step.id,
    unitId,
    question,
    visit,
    due: dueAfter(days, context),
    assigned: { by: context.actor, at: context.now },
    answer: null,
    passedBy: null,
  }))
  return {
    change: { step: step.id, teams: [...letter.permit.teams, ...asked] },
    events: [{ kind: 'step', step: step.id }],
  }
}

/** The working day on which so many have passed since today. */
export const dueAfter = (days: number, { directory, now }: StepContext): string =>
  calendarOf(directory).workingDayAfter(officeDay(now), days)

/** Ids that a device and the server find alike: that of the case with its last four signs counted. */
const nthId = (id: string, place: number): string => id.slice(0, -4) + (place + 1).toString(16).padStart(4, '0')
