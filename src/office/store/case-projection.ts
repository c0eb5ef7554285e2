import type { BoardColumn } from '../../domain/permits/boards/board-columns.ts'
import type { TallyEntry } from '../../domain/permits/boards/tally-entries.ts'
import type { CaseState } from '../../domain/permits/case/permit-case.ts'

/** What boards, lists and counts need of a permit case. Days are office days; all that depends on today is left to the reader. */
export interface CaseProjection {
  unit: string
  kind: string
  kindVersion: number
  number: string
  applicant: string
  organisation: string
  /** Kept as a keyed hash only; null where this view has it masked. */
  identity: string | null
  state: CaseState
  step: string
  board: BoardColumn | null
  round: number
  entered: string
  started: string | null
  decided: string | null
  stepSince: string | null
  pausedSince: string | null
  deadline: string | null
  stepDue: string | null
  due: string | null
  soonFrom: string | null
  lateFrom: string | null
  serviceDays: number
  /** Working days used, where they do not go on: while it is paused, and at the end. */
  used: number | null
  /** What the steps after this one may take. */
  laterDays: number
  /** The letter that is to decide it, while it is being made. */
  paper: string | null
  permitNumber: string | null
  permitState: 'berlaku' | 'digantikan' | 'dicabut' | null
  validUntil: string | null
  /** Of a report that has not come. */
  reportDue: string | null
  /** Positions whose turn it is, as the case itself tells. While a paper is made, the paper tells it better. */
  holders: string[]
  tasks: { id: string; unit: string; assigned: string; due: string }[]
  tallies: TallyEntry[]
}

/** What a letter that was drafted from a case tells the boards: whose turn it is with it. */
export interface CasePaperProjection {
  caseId: string
  holders: string[]
}
