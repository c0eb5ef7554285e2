import type { Directory } from '../../../src/domain/directory.ts'
import type { Letter } from '../../../src/domain/letter.ts'
import type { PermitCase } from '../../../src/domain/permits/case/permit-case.ts'
import { Violation } from './violation.ts'

/** Where a case may go from each state; the server alone issues and refuses, when a paper has left. */
const roads: Record<string, PermitCase['state'][]> = {
  '': ['berjalan'],
  berjalan: ['berjalan', 'dikembalikan', 'terbit', 'ditolak', 'ditarik'],
  dikembalikan: ['dikembalikan', 'berjalan', 'ditarik'],
  terbit: ['terbit'],
  ditolak: ['ditolak'],
  ditarik: ['ditarik'],
}

/** I15: what becomes of a permit case, written down anew: its states, its number, its clock, its answers. */
export const checkCase = (before: Letter | undefined, letter: Letter): void => {
  const { permit } = letter
  const drop = (what: string) => new Violation('I15', what, letter.id)
  if (before && (before.permit === undefined) !== (permit === undefined))
    throw drop('a letter became a case, or no more')
  if (!permit) return
  const was = before?.permit
  if (!roads[was?.state ?? '']?.includes(permit.state)) throw drop(`from ${was?.state ?? 'nothing'} to ${permit.state}`)
  if (!permit.number) throw drop('a case without a number')
  if (was && was.number?.text !== permit.number.text) throw drop('its number changed')
  if (was && was.trackKey !== permit.trackKey) throw drop('the applicant’s key changed')
  const decided = permit.papers.filter(({ as, out }) => out && (as === 'izin' || as === 'penolakan'))
  if (decided.length > 1) throw drop('it was decided twice')
  const isIssued = permit.papers.some(({ as, out }) => as === 'izin' && out)
  if ((permit.state === 'terbit') !== isIssued) throw drop(`${permit.state} ${isIssued ? 'with' : 'without'} a permit`)
  for (const task of was?.teams ?? []) {
    const now = permit.teams.find(({ id }) => id === task.id)
    if (!now) throw drop('a question to an agency is gone')
    if (task.answer && JSON.stringify(now.answer) !== JSON.stringify(task.answer)) throw drop('an answer was replaced')
  }
  checkClock(permit, drop)
}

/** What the clock hears comes in order, begins once, ends at most once, and stands still before it runs on. */
const checkClock = ({ events }: PermitCase, drop: (what: string) => Violation): void => {
  let state: State = 'before'
  let last = ''
  for (const { kind, at } of events) {
    if (at < last) throw drop(`the clock hears ${kind} of ${at} after ${last}`)
    last = at
    const next: State | undefined = clock[state][kind]
    if (!next) throw drop(`the clock ${state}, and hears ${kind}`)
    state = next
  }
}
type State = 'before' | 'away' | 'runs' | 'stands' | 'over'
const clock: Record<State, Partial<Record<PermitCase['events'][number]['kind'], State>>> = {
  before: { step: 'before', paused: 'away', started: 'runs', stopped: 'over' },
  away: { resumed: 'before', stopped: 'over' },
  runs: { step: 'runs', paused: 'stands', stopped: 'over' },
  stands: { resumed: 'runs', stopped: 'over' },
  over: {},
}

/**
 * I16: whoever learns that a paper has left learns in the same transaction what became of its case, and a case hears only of papers that
 * it names.
 *
 * @param known the letters as they stand, those of this transaction included
 */
export const checkFollowed = (written: Letter[], known: ReadonlyMap<string, Letter>): void => {
  for (const letter of written) {
    const ref = letter.content.permit
    if (!ref) continue
    const found = known.get(ref.caseId)?.permit
    const named = found?.papers.find(({ letterId }) => letterId === letter.id)
    const isOut = letter.state === 'dikirim' || letter.state === 'diterima'
    if (isOut && !named) throw new Violation('I16', 'a paper left that its case does not name', letter.id)
    if (named && isOut !== (named.out !== null) && letter.state !== 'diarsip') {
      throw new Violation(
        'I16',
        `its paper is ${letter.state}, and the case has ${named.out ? 'heard' : 'not heard'}`,
        letter.id,
      )
    }
  }
}

/** I7 of a case: its own office sees it, and whoever was asked or checks a paper; the secret and the identity the office alone. */
export const checkCaseSeen = (personId: string, view: Letter, directory: Directory): void => {
  const { permit } = view
  if (!permit) return
  const held = new Set(directory.appointments.filter((a) => a.personId === personId).map((a) => a.positionId))
  const seats = directory.positions.filter(({ id }) => held.has(id))
  const isOffice = seats.some(({ unitId }) => unitId === view.unitId)
  const isAsked = seats.some(({ unitId }) => permit.teams.some((task) => task.unitId === unitId))
  const checks = permit.papers.some(({ positions }) => positions.some((id) => held.has(id)))
  if (!isOffice && !isAsked && !checks)
    throw new Violation('I7', `${personId} is shown a case that is none of theirs`, view.id)
  const { identity } = permit.application.applicant
  if (!isOffice && (permit.trackKey !== '' || /^\d/.test(identity))) {
    throw new Violation('I7', `${personId} is shown the applicant’s secret or identity`, view.id)
  }
}
