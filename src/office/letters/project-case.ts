import type { Directory } from '../../domain/directory.ts'
import type { Letter } from '../../domain/letter.ts'
import { columnOf } from '../../domain/permits/boards/board-columns.ts'
import { caseDates } from '../../domain/permits/boards/case-dates.ts'
import { decidedOn, enteredOn, tallyEntries } from '../../domain/permits/boards/tally-entries.ts'
import { calendarOf } from '../../domain/permits/calendar/working-calendar.ts'
import { courseOf } from '../../domain/permits/clock/clock-course.ts'
import { readClock } from '../../domain/permits/clock/read-clock.ts'
import { permitKindOf } from '../../domain/permits/kind/permit-kinds-of.ts'
import { isCase } from '../../domain/permits/lifecycle/case-step.ts'
import { officeDay } from '../../domain/office-day.ts'
import type { CasePaperProjection, CaseProjection } from '../store/case-projection.ts'
import { waitsFor } from './waits-for.ts'

/** After all that has happened: nothing that is kept depends on today. */
const ever = '9999-12-31'

/** A case as the boards keep it; null for any other letter. */
export const projectCase = (letter: Letter, directory: Directory): CaseProjection | null => {
  if (!isCase(letter)) return null
  const { permit } = letter
  const { kind: kindId, kindVersion, applicant } = permit.application
  const kind = permitKindOf(directory, kindId, kindVersion)
  const rules = { serviceDays: kind?.serviceDays ?? 0, steps: kind?.steps ?? [] }
  const calendar = calendarOf(directory)
  const course = courseOf(permit.events, ever)
  const reading = readClock(permit.events, rules, calendar, ever)
  const decided = decidedOn(letter, reading)
  const dates = caseDates(course, rules, kind?.reminders.beforeDue ?? 0, calendar)
  const index = rules.steps.findIndex(({ id }) => id === permit.step)
  const open = permit.papers.find((paper) => paper.as !== 'pengembalian' && !paper.out && !paper.cancelled)
  const board = columnOf(permit, rules.steps[index])
  return {
    unit: letter.unitId,
    kind: kindId,
    kindVersion,
    number: permit.number?.text ?? '',
    applicant: applicant.name,
    organisation: applicant.organisation,
    identity: /^[^•–]+$/.test(applicant.identity) ? applicant.identity : null,
    state: permit.state,
    step: permit.step,
    board,
    round: permit.round,
    entered: enteredOn(letter),
    started: course.started,
    decided,
    stepSince: course.steps.find(({ step }) => step === course.step)?.from ?? null,
    pausedSince: course.state === 'paused' ? (course.pauses.at(-1)?.from ?? null) : null,
    ...(decided === null ? dates : { deadline: null, stepDue: null, due: null, soonFrom: null, lateFrom: null }),
    serviceDays: rules.serviceDays,
    used: course.started !== null && (course.held || decided !== null) ? reading.used : null,
    laterDays: index < 0 ? 0 : rules.steps.slice(index + 1).reduce((sum, { days }) => sum + days, 0),
    paper: permit.state === 'terbit' || permit.state === 'ditolak' ? null : (open?.letterId ?? null),
    permitNumber: permit.issued?.number ?? null,
    permitState: permit.issued?.state ?? null,
    validUntil: permit.issued?.state === 'berlaku' ? permit.issued.validUntil : null,
    reportDue: permit.report && !permit.report.received ? permit.report.due : null,
    holders: board === null || board === 'dikembalikan' ? [] : holdersOf(letter, directory, open?.positions),
    tasks: permit.teams.flatMap((task) =>
      task.answer || task.passedBy || permit.state !== 'berjalan'
        ? []
        : [{ id: task.id, unit: task.unitId, assigned: officeDay(task.assigned.at), due: task.due }],
    ),
    tallies: tallyEntries(letter, reading),
  }
}

/** While a paper is made nobody at the desks has a task: it lies with those who check and sign it. */
const holdersOf = (letter: Letter, directory: Directory, positions: readonly string[] = []): string[] => {
  const waiting = waitsFor(letter, directory)
  return waiting.length > 0 ? waiting : [...positions]
}

/** Null for a letter that belongs to no case, and for one that has left the house. */
export const projectPaper = (letter: Letter, directory: Directory): CasePaperProjection | null => {
  const ref = letter.content.permit
  if (!ref) return null
  const isUnderWay = !['dikirim', 'diterima', 'diarsip', 'dimusnahkan', 'dibatalkan', 'ditolak'].includes(letter.state)
  if (!isUnderWay) return { caseId: ref.caseId, holders: [] }
  const waiting = waitsFor(letter, directory)
  // A draft lies with whoever writes it; what is signed waits for the server alone.
  return {
    caseId: ref.caseId,
    holders: waiting.length > 0 || letter.state !== 'draf' ? waiting : [letter.author.positionId],
  }
}
