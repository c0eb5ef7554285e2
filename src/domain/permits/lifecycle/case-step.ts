import { positionOf, type Position } from '../../directory.ts'
import type { Letter } from '../../letter.ts'
import { advance, Refusal, requirePosition, type StepContext } from '../../lifecycle/step.ts'
import { worksFor } from '../../living-unit.ts'
import { officeDay } from '../../office-day.ts'
import type { CaseEvent, CaseState, PermitCase } from '../case/permit-case.ts'
import type { PermitKind, PermitStep } from '../kind/permit-kind.ts'
import { permitKindOf } from '../kind/permit-kinds-of.ts'

/** A letter that is a permit case. */
export type CaseLetter = Letter & { permit: PermitCase }

export const isCase = (letter: Letter): letter is CaseLetter => letter.permit !== undefined

/** The kind in the version that the case began with. @throws Refusal permit_kind_unknown */
export const kindOfCase = ({ permit }: CaseLetter, { directory }: Pick<StepContext, 'directory'>): PermitKind => {
  const { kind, kindVersion } = permit.application
  const found = permitKindOf(directory, kind, kindVersion)
  if (!found) throw new Refusal('permit_kind_unknown', { kind, version: kindVersion })
  return found
}

export const stepOf = (kind: PermitKind, id: string): PermitStep | undefined =>
  kind.steps.find((step) => step.id === id)

/** @throws Refusal wrong_stage */
export const requireCaseState = ({ permit }: CaseLetter, ...states: CaseState[]): void => {
  if (!states.includes(permit.state)) throw new Refusal('wrong_stage', { stage: permit.state })
}

/** Who acts, if the position works for the serving office and has one of the roles. @throws Refusal not_allowed */
export const requireDesk = (letter: CaseLetter, context: StepContext, ...roles: Position['roles']): Position => {
  const position = positionOf(context.directory, context.actor.positionId)
  const day = officeDay(context.now)
  const isOne =
    position !== undefined &&
    roles.some((role) => position.roles.includes(role)) &&
    worksFor(position, letter.unitId, context.directory, day)
  requirePosition(context, isOne)
  return position!
}

/** The case one step on, with the decision in its history and, where the clock hears of it, in its events. */
export const moved = (
  letter: CaseLetter,
  context: StepContext,
  action: string,
  change: Partial<PermitCase>,
  { note = '', events = [] }: { note?: string; events?: Omit<CaseEvent, 'id' | 'at'>[] } = {},
): CaseLetter => {
  const { permit, version } = letter
  const heard = events.map((event, index) => ({
    ...event,
    id: `${String(version + 1).padStart(6, '0')}.${index}`,
    at: context.now,
  }))
  const next = { ...permit, ...change, events: [...permit.events, ...heard] }
  return advance(letter, context, action, { permit: next }, note) as CaseLetter
}
