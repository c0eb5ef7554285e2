import { createHash } from 'node:crypto'
import type { Position } from '../../../domain/directory.ts'
import { isDeskOf } from '../../../domain/permits/access/case-parts.ts'
import { openTeamTask } from '../../../domain/permits/access/open-tasks.ts'
import { filesOfCase } from '../../../domain/permits/case/files-of-case.ts'
import type { PermitIntent } from '../../../domain/permits/case/permit-intents.ts'
import { isCase, type CaseLetter } from '../../../domain/permits/lifecycle/case-step.ts'
import { canonicalJson } from '../../../protocol/canonical-json.ts'
import { documentPath } from '../../../protocol/desktop-api.ts'
import type { CaseDesk, CaseStepName } from '../../../protocol/desktop/permit-calls.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { toLetterRow } from '../../letters/letter-rows.ts'
import { myPositions } from '../act-on-letter.ts'
import type { Desk } from '../desk.ts'
import { positionForStep } from './act-on-case.ts'

/** The case of that id. @throws letter_unknown, also for a letter that is no case */
export const caseOf = (desk: Desk, id: string): CaseLetter => {
  const { local } = desk.book.get(id)
  if (!isCase(local)) throw new LontarError('letter_unknown')
  return local
}

/** What the screen of a case needs beside its letter. What may be done is asked of the rules themselves. */
export const caseDesk = (desk: Desk, id: string): CaseDesk => {
  const letter = caseOf(desk, id)
  const { permit } = letter
  const [directory, day] = [desk.book.directory(), desk.book.today()]
  const seats = myPositions(desk)
  const may = (intent: PermitIntent): boolean => {
    try {
      positionForStep(desk, id, intent)
      return true
    } catch (error) {
      if (error instanceof LontarError) return false
      throw error
    }
  }
  const ownTask = seats.map((seat) => openTeamTask(letter, directory, seat, day)).find((task) => task !== undefined)
  const open = permit.teams.filter((task) => !task.answer && !task.passedBy)
  const passable = open.filter(({ id: taskId }) => may({ kind: 'permit.pass_by', taskId, note: '–' }))
  const pulled = desk.store.facts.get('pulled')?.epoch ?? null
  const rowOf = (letterId: string) => {
    const row = desk.store.letters.rowOf(letterId)
    return row && toLetterRow(row, pulled)
  }
  const isServing = seats.some((seat) => isDeskOf(letter, directory, seat, day))
  return {
    day,
    may: [
      ...probes(letter, directory.units[0]?.id ?? '').flatMap(([step, intent]) => (may(intent) ? [step] : [])),
      ...(ownTask ? (['recommend'] as const) : []),
      ...(passable.length > 0 ? (['pass_by'] as const) : []),
      ...(mayExtend(letter, seats, isServing) ? (['extend'] as const) : []),
    ],
    ownTask: ownTask?.id ?? null,
    passable: passable.map((task) => task.id),
    unmasked: isServing,
    missing: filesOfCase(letter).flatMap(({ sha256 }) => (desk.store.files.isPresent(sha256) ? [] : [sha256])),
    papers: permit.papers.map(({ letterId }) => ({ letterId, row: rowOf(letterId) })),
    receipt: isServing
      ? documentPath.receipt(id, hashOf([permit.application, permit.number, permit.promised, day]))
      : null,
  }
}

/** Steps as they would be asked for with everything filled in; the refusals that are left are those of state and role. */
const probes = ({ permit }: CaseLetter, unitId: string): [CaseStepName, PermitIntent][] => {
  const note = '–'
  const fault = { item: 'pemohon', ok: false, reason: note }
  const unused = '00000000-0000-4000-8000-000000000000'
  const paper = (as: 'izin' | 'penolakan' | 'pengembalian' | 'pencabutan'): [CaseStepName, PermitIntent] => [
    as,
    { kind: 'permit.draft_paper', letterId: unused, as, positions: [note] },
  ]
  const hasReport = permit.report !== null && permit.report.received === null
  return [
    ['accept', { kind: 'permit.accept', checks: [{ ...fault, ok: true }], note }],
    ['return', { kind: 'permit.return', items: [fault], note }],
    ['correct', { kind: 'permit.correct', note }],
    ['resubmit', { kind: 'permit.resubmit', note }],
    ['endorse', { kind: 'permit.endorse', note }],
    ['ask', { kind: 'permit.ask', taskId: unused, unitId, question: note, days: 1, visit: 'none' }],
    paper('izin'),
    paper('penolakan'),
    paper('pengembalian'),
    paper('pencabutan'),
    ...(permit.handover ? [] : [['hand_over', { kind: 'permit.hand_over', to: note, way: 'loket', note }] as const]),
    ['withdraw', { kind: 'permit.withdraw', note }],
    ...(hasReport ? [['take_report', { kind: 'permit.take_report', files: [], note }] as const] : []),
    ['note_notice', { kind: 'permit.note_notice', notice: note, way: 'teks', text: note }],
  ] as [CaseStepName, PermitIntent][]
}

const mayExtend = ({ permit }: CaseLetter, seats: Position[], isServing: boolean): boolean =>
  isServing && permit.issued?.state === 'berlaku' && seats.some(({ roles }) => roles.includes('front_office'))

const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 32)
