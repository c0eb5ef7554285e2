import { z } from 'zod'
import { letterStates } from '../../domain/letter.ts'
import { boardColumns } from '../../domain/permits/boards/board-columns.ts'
import { caseUrgencies } from '../../domain/permits/boards/urgency.ts'
import { caseStates, permitStates } from '../../domain/permits/case/permit-case.ts'
import { call, nothing } from './call.ts'

const id = z.string().max(200)
const day = z.iso.date()
/** Of an office’s time: a span that begins or ends outside of it is a mistake. */
const month = z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/)
const count = z.number().int()

/** A case as a card or a line. Days are office days, spans are working days. */
export const caseCardSchema = z.object({
  id: z.uuid(),
  number: z.string().describe('of the application; empty until the server has given it'),
  applicant: z.string(),
  organisation: z.string(),
  kind: z.string(),
  kindVersion: count,
  unit: z.string(),
  state: z.enum(caseStates),
  step: z.string(),
  board: z.enum(boardColumns).nullable().describe('null: nothing is left to do'),
  round: count,
  entered: day,
  decided: day.nullable(),
  pausedSince: day.nullable(),
  deadline: day.nullable(),
  stepDue: day.nullable(),
  urgency: z.enum(caseUrgencies),
  used: count.nullable().describe('since it was complete; null before'),
  left: count.nullable().describe('of the service days, negative when late'),
  stepLeft: count.nullable(),
  serviceDays: count,
  forecast: day.nullable().describe('ready on this day, if each step takes what it may'),
  paper: z.object({ id: z.uuid(), state: z.enum(letterStates).nullable() }).nullable(),
  holders: z.array(z.string()).describe('positions with which it lies'),
  permitNumber: z.string().nullable(),
  permitState: z.enum(permitStates).nullable(),
  validUntil: day.nullable(),
  reportDue: day.nullable(),
})
export type CaseCard = z.infer<typeof caseCardSchema>

export const caseFiltersSchema = z.object({
  kind: id.optional(),
  unit: id.optional(),
  state: z.enum(caseStates).optional(),
  board: z.enum(boardColumns).optional(),
  holder: id.optional().describe('a position'),
  mine: z.boolean().optional().describe('lies with a position of mine'),
  urgency: z.enum(['mendekati', 'terlambat']).optional(),
  text: z.string().max(200).optional(),
})
export type CaseFilters = z.infer<typeof caseFiltersSchema>

export const caseSorts = ['terbaru', 'tenggat', 'pemohon', 'nomor'] as const
const by = z.enum(['step', 'position'])

export const caseListQuerySchema = z.object({
  filters: caseFiltersSchema.default({}),
  sort: z.enum(caseSorts).default('terbaru'),
})

/** More are not counted one by one. */
export const mostCounted = 10_000

export const caseMarks = ['tenggat', 'instansi', 'berakhir', 'laporan'] as const
const markedSchema = caseCardSchema.extend({
  mark: z.enum(caseMarks),
  markDay: day,
  markUnit: z.string().nullable().describe('the agency that is asked'),
})
export type MarkedCard = z.infer<typeof markedSchema>

const timesSchema = z.object({
  kind: z.string(),
  step: z.string().describe('empty: the whole'),
  cases: count,
  median: count,
  p90: count,
})

export const caseCountNames = ['masuk', 'terbit', 'ditolak', 'kembali', 'ditarik', 'tepat', 'lambat'] as const
const countsSchema = z.object(
  Object.fromEntries(caseCountNames.map((name) => [name, count])) as Record<
    (typeof caseCountNames)[number],
    typeof count
  >,
)
export type CaseCounts = z.infer<typeof countsSchema>

export const dashboardQuerySchema = z.object({ from: month, until: month, kind: id.optional(), unit: id.optional() })

export const dashboardSchema = z.object({
  counts: countsSchema,
  months: z.array(countsSchema.extend({ month })),
  kinds: z.array(countsSchema.extend({ kind: z.string() })),
  times: z.array(timesSchema),
  weeks: z
    .array(z.object({ monday: day, opened: count, closed: count, open: count.describe('at the end of the week') }))
    .describe('the last 26 until the end of the span'),
})
export type Dashboard = z.infer<typeof dashboardSchema>

/** Permit cases as boards, lists and counts: all of it from this computer, of what the person may see. */
export const permitBoardCalls = {
  /** What may be chosen from: kinds and agencies of the cases here, and whether there are any. */
  'permits.overview': call(
    nothing,
    z.object({
      day,
      kinds: z.array(z.string()),
      units: z.array(z.string()),
      cases: count,
      soon: count.describe('with my positions'),
      late: count.describe('with my positions, or with those who report to them'),
    }),
  ),
  'permits.board': call(
    z.object({ by, filters: caseFiltersSchema.default({}), cards: z.number().int().min(0).max(200).default(50) }),
    z.object({
      columns: z.array(
        z.object({ column: z.string(), count, late: count, soon: count, cards: z.array(caseCardSchema) }),
      ),
    }),
  ),
  /** More cards of one column. */
  'permits.cards': call(
    z.object({
      by,
      column: id,
      filters: caseFiltersSchema.default({}),
      offset: z.number().int().min(0).max(1_000_000),
      limit: z.number().int().min(1).max(200).default(100),
    }),
    z.object({ cards: z.array(caseCardSchema) }),
  ),
  'permits.list': call(
    caseListQuerySchema.extend({
      offset: z.number().int().min(0).max(1_000_000).default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    z.object({ cards: z.array(caseCardSchema) }),
  ),
  'permits.count': call(
    z.object({ filters: caseFiltersSchema.default({}) }),
    z.object({ cases: count, more: z.boolean().describe('there are more than are counted or found') }),
  ),
  'permits.calendar': call(
    z.object({ month }),
    z.object({
      today: day,
      days: z.array(
        z.object({
          day,
          isWorkingDay: z.boolean(),
          holiday: z.object({ name: z.string(), nameEn: z.string() }).nullable(),
          marks: z.array(z.object({ mark: z.enum(caseMarks), cases: count })),
        }),
      ),
    }),
  ),
  'permits.day': call(z.object({ day }), z.object({ marked: z.array(markedSchema) })),
  'permits.dashboard': call(dashboardQuerySchema, dashboardSchema),
  /** What presses: with me, with those who report to me, with agencies that were asked; and what will. */
  'permits.pressing': call(
    nothing,
    z.object({
      day,
      mine: z.array(caseCardSchema),
      people: z.array(caseCardSchema).describe('late, with those who report to me'),
      tomorrow: z.array(caseCardSchema).describe('late on the next working day if nothing is done'),
      late: z.array(caseCardSchema),
      agencies: z.array(markedSchema).describe('have not answered in time'),
      expiring: z.array(markedSchema),
      reports: z.array(markedSchema).describe('of results, due or overdue'),
    }),
  ),
} as const
