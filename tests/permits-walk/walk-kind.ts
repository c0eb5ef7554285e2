import { demoDirectory } from '../support/province-data.ts'
import { applyAtCounter, sampleApplicant } from '../support/permit-way.ts'
import { officeDay } from '../../src/domain/office-day.ts'
import { calendarOf } from '../../src/domain/permits/calendar/working-calendar.ts'
import { validateForm } from '../../src/domain/permits/form/validate-form.ts'
import { checkPermitKind } from '../../src/domain/permits/kind/check-permit-kind.ts'
import type { PermitKind } from '../../src/domain/permits/kind/permit-kind.ts'
import { holesIn } from '../../src/domain/permits/papers/paper-nodes.ts'
import { sampleAnswers } from '../../src/domain/permits/papers/sample-facts.ts'
import { judgePermit } from './judge-permit.ts'
import type { Walk } from './start-walk.ts'

export interface Walked {
  id: string
  name: string
  ok: boolean
  /** From complete and correct until the day that the applicant was promised, by the calendar. */
  workingDays: number
  problems: string[]
}

/** One application of the kind from the counter to its issued permit, through the real offices and the real server. */
export const walkKind = async (kind: PermitKind, walk: Walk): Promise<Walked> => {
  const problems = problemsOnPaper(kind, walk)
  let workingDays = 0
  try {
    const walked = await walkToTheEnd(kind, walk)
    problems.push(...walked.problems)
    workingDays = walked.workingDays
  } catch (error) {
    problems.push((error as Error).message || String(error))
  }
  return { id: kind.id, name: kind.name, ok: problems.length === 0, workingDays, problems }
}

/** What is wrong with the kind, its answered form, and the form as it is drawn. */
const problemsOnPaper = (kind: PermitKind, { forms }: Walk): string[] => {
  const day = officeDay(new Date().toISOString())
  const [type] = kind.applicants
  const answers = sampleAnswers(kind.form, type!, day)
  return [
    ...checkPermitKind(kind, demoDirectory('http://127.0.0.1/v')).map((one) => JSON.stringify(one)),
    ...validateForm(kind.form, answers, type!, day).map((one) => JSON.stringify(one)),
    ...forms.problemsOf(kind, day),
  ]
}

const walkToTheEnd = async (kind: PermitKind, walk: Walk): Promise<Pick<Walked, 'workingDays' | 'problems'>> => {
  const problems: string[] = []
  const way = await applyAtCounter(walk.open, kind)
  const { promised, events, number } = await way.accept()
  if (!number!.text.startsWith(`${kind.code}-`)) problems.push(`number ${number!.text}`)
  const started = officeDay(events.find((event) => event.kind === 'started')!.at)
  const workingDays = calendarOf({}).workingDaysBetween(started, promised!.day)
  if (workingDays !== kind.serviceDays) problems.push(`promised ${workingDays} working days, not ${kind.serviceDays}`)

  await way.study()
  const { letterId, drafted } = await way.draft()
  problems.push(...holesIn(drafted.content.body).map((hole) => `the permit has a hole: ${hole}`))
  await way.sign(letterId, await walk.certificate())

  const { issued, state } = await way.caseAt('addresseePelaksana', (permit) => permit.issued !== null)
  if (state !== 'terbit' || issued?.letterId !== letterId) problems.push(`the case is ${state}`)
  if ((kind.validity.months === null) !== (issued?.validUntil === null)) problems.push('its validity is not the kind’s')
  problems.push(...(await judgePermit(await walk.open('addresseeKonseptor'), letterId, walk.dir, kind)))
  const { name: to } = sampleApplicant(kind)
  await way.act('addresseePelaksana', { kind: 'permit.hand_over', to, way: 'loket', note: '' })
  await way.caseAt('addresseePelaksana', ({ handover }) => handover !== null)
  return { workingDays, problems }
}
