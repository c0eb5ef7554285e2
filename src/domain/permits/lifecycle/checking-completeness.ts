import type { Letter } from '../../letter.ts'
import { Refusal, type StepContext } from '../../lifecycle/step.ts'
import { officeDay } from '../../office-day.ts'
import { calendarOf } from '../calendar/working-calendar.ts'
import type { PermitIntentOf } from '../case/permit-intents.ts'
import { kindOfCase, moved, requireCaseState, requireDesk, stepOf, type CaseLetter } from './case-step.ts'
import { entered } from './flow.ts'
import { requireNoPaperUnderWay } from './require-named.ts'

/** Complete and correct, item by item: the clock starts, and the applicant is told a day. */
export const accept = (letter: CaseLetter, intent: PermitIntentOf<'permit.accept'>, context: StepContext): Letter => {
  const kind = kindOfCase(letter, context)
  requireCaseState(letter, 'berjalan')
  if (stepOf(kind, letter.permit.step)?.type !== 'kelengkapan') {
    throw new Refusal('wrong_stage', { stage: letter.permit.step })
  }
  requireDesk(letter, context, kind.steps[0]!.role)
  if (intent.checks.some(({ ok }) => !ok)) throw new Refusal('checks_open')
  const day = calendarOf(context.directory).workingDayAfter(officeDay(context.now), kind.serviceDays)
  const promised = letter.permit.promised ?? { day, at: context.now }
  const { change, events } = entered(letter, 1, kind, context)
  return moved(
    letter,
    context,
    'permit.accept',
    { checks: intent.checks, promised, ...change },
    { note: intent.note, events: [{ kind: 'started' }, ...events] },
  )
}

/** Back to the applicant, with the reason of each item. What was decided before stays; only the clock stands still. */
export const sendBack = (letter: CaseLetter, intent: PermitIntentOf<'permit.return'>, context: StepContext): Letter => {
  requireCaseState(letter, 'berjalan')
  requireNoPaperUnderWay(letter)
  const kind = kindOfCase(letter, context)
  const step = stepOf(kind, letter.permit.step)
  requireDesk(letter, context, ...(step ? [step.role] : []), 'back_office', 'verifikator')
  const faults = intent.items.filter(({ ok }) => !ok)
  if (faults.length === 0 && intent.note.trim() === '') throw new Refusal('note_required')
  if (faults.some(({ reason }) => reason.trim() === '')) throw new Refusal('note_required')
  const returned = { by: context.actor, at: context.now, note: intent.note, items: faults }
  const reason = [intent.note, ...faults.map((fault) => fault.reason)].filter((text) => text.trim() !== '').join('; ')
  const events = [{ kind: 'paused' as const, reason: reason.slice(0, 4000) }]
  return moved(
    letter,
    context,
    'permit.return',
    { state: 'dikembalikan', returned, checks: intent.items },
    { note: intent.note, events },
  )
}

/** The desk that studied it has come to its end. */
export const endorse = (letter: CaseLetter, note: string, context: StepContext): Letter => {
  requireCaseState(letter, 'berjalan')
  const kind = kindOfCase(letter, context)
  const index = kind.steps.findIndex((step) => step.id === letter.permit.step)
  const step = kind.steps[index]
  if (step?.type !== 'telaah') throw new Refusal('wrong_stage', { stage: letter.permit.step })
  requireDesk(letter, context, step.role)
  const { change, events } = entered(letter, index + 1, kind, context)
  return moved(letter, context, 'permit.endorse', change, { note, events })
}
