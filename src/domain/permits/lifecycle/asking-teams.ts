import { positionOf, unitOf } from '../../directory.ts'
import type { Letter } from '../../letter.ts'
import { Refusal, requirePosition, type StepContext } from '../../lifecycle/step.ts'
import { worksFor } from '../../living-unit.ts'
import { officeDay } from '../../office-day.ts'
import type { CaseEvent, PermitCase, TeamTask } from '../case/permit-case.ts'
import type { PermitIntentOf } from '../case/permit-intents.ts'
import { kindOfCase, moved, requireCaseState, requireDesk, stepOf, type CaseLetter } from './case-step.ts'
import { dueAfter, entered } from './flow.ts'

/** One more agency is asked than the kind says. */
export const ask = (letter: CaseLetter, intent: PermitIntentOf<'permit.ask'>, context: StepContext): Letter => {
  requireStage(letter, context)
  requireDesk(letter, context, 'back_office', 'verifikator', 'pimpinan')
  const { taskId: id, unitId, question, visit, days } = intent
  if (!unitOf(context.directory, unitId)) throw new Refusal('receiver_unknown')
  const { teams, step } = letter.permit
  if (teams.some((task) => task.id === id)) return letter
  const assigned = { by: context.actor, at: context.now }
  const due = dueAfter(days, context)
  const task: TeamTask = { id, step, unitId, question, visit, due, assigned, answer: null, passedBy: null }
  return moved(letter, context, 'permit.ask', { teams: [...teams, task] })
}

/** An agency says what it found. The first answer of it counts. With the last one the case goes on by itself. */
export const recommend = (
  letter: CaseLetter,
  intent: PermitIntentOf<'permit.recommend'>,
  context: StepContext,
): Letter => {
  const { taskId, verdict, note, conditions, visit, report } = intent
  const task = taskOf(letter, taskId)
  const position = positionOf(context.directory, context.actor.positionId)
  const isOfTeam = position?.roles.includes('tim_teknis') === true
  requirePosition(context, isOfTeam && worksFor(position, task.unitId, context.directory, officeDay(context.now)))
  if (task.answer) {
    if (task.answer.by.personId === context.actor.personId) return letter
    throw new Refusal('already_answered')
  }
  requireCaseState(letter, 'berjalan')
  if (note.trim() === '') throw new Refusal('note_required')
  if (task.visit === 'required' && !visit) throw new Refusal('visit_required')
  const answer = { by: context.actor, at: context.now, note, verdict, conditions, visit, report }
  return settled(letter, { ...task, answer }, 'permit.recommend', note, context)
}

/** An agency that never answers must not hold a citizen up for ever: the head goes on without it, and says why. */
export const passBy = (letter: CaseLetter, intent: PermitIntentOf<'permit.pass_by'>, context: StepContext): Letter => {
  requireCaseState(letter, 'berjalan')
  requireDesk(letter, context, 'pimpinan')
  const task = taskOf(letter, intent.taskId)
  if (task.answer || task.passedBy) return letter
  if (officeDay(context.now) <= task.due) throw new Refusal('not_yet_due', { due: task.due })
  if (intent.note.trim() === '') throw new Refusal('note_required')
  const passedBy = { by: context.actor, at: context.now, note: intent.note }
  return settled(letter, { ...task, passedBy }, 'permit.pass_by', intent.note, context)
}

/** With this task settled; where none of the step is open any more, the next step has begun. */
const settled = (letter: CaseLetter, task: TeamTask, action: string, note: string, context: StepContext): Letter => {
  const kind = kindOfCase(letter, context)
  const teams = letter.permit.teams.map((other) => (other.id === task.id ? task : other))
  const index = kind.steps.findIndex((step) => step.id === letter.permit.step)
  const isOpen = teams.some((other) => other.step === letter.permit.step && !other.answer && !other.passedBy)
  const isHere = task.step === letter.permit.step && kind.steps[index]?.type === 'teknis'
  const next: { change: Partial<PermitCase>; events: Omit<CaseEvent, 'id' | 'at'>[] } =
    isOpen || !isHere
      ? { change: { teams }, events: [] }
      : entered({ ...letter, permit: { ...letter.permit, teams } }, index + 1, kind, context)
  return moved(letter, context, action, { teams, ...next.change }, { note, events: next.events })
}

const requireStage = (letter: CaseLetter, context: StepContext): void => {
  requireCaseState(letter, 'berjalan')
  const step = stepOf(kindOfCase(letter, context), letter.permit.step)
  if (step?.type !== 'teknis' && step?.type !== 'telaah' && step?.type !== 'naskah') {
    throw new Refusal('wrong_stage', { stage: letter.permit.step })
  }
}

const taskOf = (letter: CaseLetter, id: string): TeamTask => {
  const found = letter.permit.teams.find((task) => task.id === id)
  if (!found) throw new Refusal('letter_unknown')
  return found
}
