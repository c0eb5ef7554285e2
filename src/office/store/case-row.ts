import type { BoardColumn } from '../../domain/permits/boards/board-columns.ts'
import type { CaseState } from '../../domain/permits/case/permit-case.ts'

/** A case as it is read for boards and lists. */
export interface CaseRow {
  key: number
  id: string
  unit: string
  kind: string
  kind_version: number
  number: string
  applicant: string
  organisation: string
  state: CaseState
  step: string
  board: BoardColumn | null
  round: number
  entered: string
  started: string | null
  decided: string | null
  step_since: string | null
  paused_since: string | null
  deadline: string | null
  step_due: string | null
  due: string | null
  soon_from: string | null
  late_from: string | null
  service_days: number
  used: number | null
  later_days: number
  paper: string | null
  /** Of the letter that is being made, where it is on this computer. */
  paper_state: string | null
  permit_number: string | null
  permit_state: 'berlaku' | 'digantikan' | 'dicabut' | null
  valid_until: string | null
  report_due: string | null
}

/** Of `permit_case c`. */
export const caseColumns = `c.*, (SELECT state FROM letter WHERE letter.id = c.paper) AS paper_state`
