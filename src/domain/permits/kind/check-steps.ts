import type { Role } from '../../directory.ts'
import type { KindSurroundings } from './check-permit-kind.ts'
import { repeated } from './check-form.ts'
import { problem, type PermitKindProblem } from './kind-problem.ts'
import { stepTypes, type PermitKind, type PermitStep } from './permit-kind.ts'

/** A way that nobody could go, or that is longer than what is promised. */
export const checkSteps = (kind: PermitKind, surroundings?: KindSurroundings): PermitKindProblem[] => {
  const { steps, serviceDays } = kind
  const sum = steps.map(daysOfStep).reduce((a, b) => a + b, 0)
  return [
    ...repeated(steps.map(({ id }) => id)).map((id) => problem('step_twice', 'steps', id)),
    ...(isInOrder(steps) ? [] : [problem('steps_order', 'steps')]),
    ...(sum > serviceDays ? [problem('too_many_days', 'steps', '', String(sum))] : []),
    ...steps.flatMap((step) => checkTeams(step, surroundings)),
  ]
}

/** Working days of a step; of teams that work at the same time the longest counts. */
export const daysOfStep = ({ days, teams }: PermitStep): number =>
  Math.max(days, ...(teams ?? []).map((team) => team.days))

const isInOrder = (steps: PermitStep[]): boolean => {
  const places = steps.map(({ type }) => stepTypes.indexOf(type))
  const once = (['kelengkapan', 'naskah', 'penyerahan'] as const).every(
    (type) => steps.filter((step) => step.type === type).length === 1,
  )
  return once && places.every((place, index) => index === 0 || place >= places[index - 1]!)
}

const answering: Role = 'tim_teknis'

const checkTeams = ({ id, type, teams = [] }: PermitStep, surroundings?: KindSurroundings): PermitKindProblem[] => {
  if (type !== 'teknis') return teams.length > 0 ? [problem('teams_elsewhere', 'steps', id)] : []
  if (teams.length === 0) return [problem('teams_missing', 'steps', id)]
  const unitIds = teams.map(({ unitId }) => unitId)
  return [
    ...repeated(unitIds).map((unitId) => problem('team_twice', 'steps', id, unitId)),
    ...(surroundings ? unitIds.flatMap((unitId) => checkUnit(id, unitId, surroundings)) : []),
  ]
}

const checkUnit = (at: string, unitId: string, { units, positions }: KindSurroundings): PermitKindProblem[] => {
  if (!units.some((unit) => unit.id === unitId)) return [problem('unit_unknown', 'steps', at, unitId)]
  const answers = positions.some((position) => position.unitId === unitId && position.roles.includes(answering))
  return answers ? [] : [problem('team_without_position', 'steps', at, unitId)]
}
