import type { TallyEntry } from '../../domain/permits/boards/tally-entries.ts'
import { identityHash } from './case-identity.ts'
import type { CasePaperProjection, CaseProjection } from './case-projection.ts'
import type { Db } from './open-store.ts'

/** Keeps the rows of permit cases as their letters change. What reads them is in case-boards.ts. */
export interface CaseTable {
  /** Null: it is no case, or is here no longer. */
  put(id: string, projection: CaseProjection | null): void
  /** A letter that is made from a case, whichever of the two comes first. */
  putPaper(letterId: string, projection: CasePaperProjection | null): void
}

const columns = [
  'unit',
  'kind',
  'kind_version',
  'number',
  'applicant',
  'organisation',
  'identity',
  'state',
  'step',
  'board',
  'round',
  'entered',
  'started',
  'decided',
  'step_since',
  'paused_since',
  'deadline',
  'step_due',
  'due',
  'soon_from',
  'late_from',
  'rank',
  'service_days',
  'used',
  'later_days',
  'paper',
  'permit_number',
  'permit_state',
  'valid_until',
  'report_due',
] as const

export const caseTable = (db: Db): CaseTable => {
  const hide = identityHash(db)
  const keyOf = db.prepare<[string], number>('SELECT key FROM permit_case WHERE id = ?').pluck()
  const write = db
    .prepare<unknown[], number>(
      `INSERT INTO permit_case (id, ${columns.join(', ')}) VALUES (@id, ${columns.map((c) => `@${c}`).join(', ')})
       ON CONFLICT (id) DO UPDATE SET ${columns.map((c) => `${c} = excluded.${c}`).join(', ')} RETURNING key`,
    )
    .pluck()
  const drop = {
    row: db.prepare('DELETE FROM permit_case WHERE key = ?'),
    holders: db.prepare('DELETE FROM permit_holder WHERE case_key = ?'),
    tasks: db.prepare('DELETE FROM permit_task WHERE case_key = ?'),
    tallied: db.prepare('DELETE FROM permit_tallied WHERE case_key = ?'),
    told: db.prepare('DELETE FROM permit_told WHERE id = ?'),
    paper: db.prepare('DELETE FROM permit_paper WHERE letter = ?'),
  }
  const addHolder = db.prepare('INSERT OR IGNORE INTO permit_holder VALUES (?, ?)')
  const addTask = db.prepare('INSERT OR REPLACE INTO permit_task VALUES (?, ?, ?, ?, ?)')
  const paperOf = db
    .prepare<[string, string], string>('SELECT holders FROM permit_paper WHERE letter = ? AND case_id = ?')
    .pluck()
  const addPaper = db.prepare('INSERT OR REPLACE INTO permit_paper VALUES (?, ?, ?)')
  const caseWith = db.prepare<[string, string], { key: number }>(
    'SELECT key FROM permit_case WHERE paper = ? AND id = ?',
  )
  const tallied = db.prepare<[number], string>('SELECT entries FROM permit_tallied WHERE case_key = ?').pluck()
  const keepTallied = db.prepare('INSERT OR REPLACE INTO permit_tallied VALUES (?, ?)')
  const count = db.prepare(
    `INSERT INTO permit_tally VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET cases = cases + excluded.cases`,
  )
  const holds = (key: number, positions: readonly string[]): void => {
    drop.holders.run(key)
    for (const position of new Set(positions)) addHolder.run(position, key)
  }

  /** Taken back under the agency and kind under which they were counted. */
  const tally = (key: number, next: { unit: string; kind: string; entries: TallyEntry[] } | null): void => {
    const before = tallied.get(key)
    const after =
      next && JSON.stringify([next.unit, next.kind, next.entries.map((e) => [e.what, e.period, e.step, e.days])])
    if ((before ?? null) === after) return
    const counted = (text: string, by: number) => {
      const [unit, kind, entries] = JSON.parse(text) as [string, string, [string, string, string, number][]]
      for (const [what, period, step, days] of entries) count.run(what, period, unit, kind, step, days, by)
    }
    if (before) counted(before, -1)
    if (after) {
      counted(after, 1)
      keepTallied.run(key, after)
    } else drop.tallied.run(key)
  }

  return {
    put(id, p) {
      if (p === null) {
        const known = keyOf.get(id)
        if (known === undefined) return
        tally(known, null)
        drop.holders.run(known)
        drop.tasks.run(known)
        drop.told.run(id)
        drop.row.run(known)
        return
      }
      const key = write.get({ id, ...columnsOf(p), identity: p.identity === null ? null : hide(p.identity) })!
      const paper = p.paper === null ? undefined : paperOf.get(p.paper, id)
      holds(key, paper === undefined ? p.holders : (JSON.parse(paper) as string[]))
      drop.tasks.run(key)
      for (const { id: task, unit, assigned, due } of p.tasks) addTask.run(task, key, unit, assigned, due)
      tally(key, { unit: p.unit, kind: p.kind, entries: p.tallies })
    },
    putPaper(letterId, p) {
      if (p === null) return void drop.paper.run(letterId)
      addPaper.run(letterId, p.caseId, JSON.stringify(p.holders))
      // Only a letter that the case names itself says where the case lies.
      const found = caseWith.get(letterId, p.caseId)
      if (found) holds(found.key, p.holders)
    },
  }
}

const columnsOf = (p: CaseProjection): Record<(typeof columns)[number], string | number | null> => ({
  unit: p.unit,
  kind: p.kind,
  kind_version: p.kindVersion,
  number: p.number,
  applicant: p.applicant,
  organisation: p.organisation,
  identity: null,
  state: p.state,
  step: p.step,
  board: p.board,
  round: p.round,
  entered: p.entered,
  started: p.started,
  decided: p.decided,
  step_since: p.stepSince,
  paused_since: p.pausedSince,
  deadline: p.deadline,
  step_due: p.stepDue,
  due: p.due,
  soon_from: p.soonFrom,
  late_from: p.lateFrom,
  rank: p.due ?? `9${p.decided ?? p.pausedSince ?? p.entered}`,
  service_days: p.serviceDays,
  used: p.used,
  later_days: p.laterDays,
  paper: p.paper,
  permit_number: p.permitNumber,
  permit_state: p.permitState,
  valid_until: p.validUntil,
  report_due: p.reportDue,
})
