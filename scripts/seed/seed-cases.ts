import type { Directory } from '../../src/domain/directory.ts'
import type { Actor, Letter } from '../../src/domain/letter.ts'
import { calendarOf, type WorkingCalendar } from '../../src/domain/permits/calendar/working-calendar.ts'
import { caseContentKind } from '../../src/domain/permits/case/case-content-kind.ts'
import type { CaseEvent, PermitCase, TeamTask } from '../../src/domain/permits/case/permit-case.ts'
import type { PermitKind } from '../../src/domain/permits/kind/permit-kind.ts'
import { permitKindsOf } from '../../src/domain/permits/kind/permit-kinds-of.ts'
import { monthsAfter } from '../../src/domain/permits/lifecycle/follow-paper.ts'
import { daysAfter } from '../../src/domain/working-days.ts'
import { demoPersonId, demoPositionId } from '../../tests/support/province-data.ts'
import type { Chance } from './chance.ts'
import type { SeedLetter } from './seed-letters.ts'

const given = 'Ni Wayan|I Made|Ni Kadek|I Nyoman|Ni Putu|I Gede|Ida Bagus|Desak|Gusti|Komang'.split('|')
const family = 'Contoh Uji Fiksi Misal Rekaan Umpama Ibarat Andai Tiruan Perumpamaan'.split(' ')
const organisations = 'Universitas Contoh|Yayasan Misal|CV Rekaan|PT Umpama Jaya|Koperasi Andai|'.split('|')
const clerk: Actor = {
  personId: demoPersonId.addresseePelaksana,
  positionId: demoPositionId.addresseePelaksana,
  holding: 'definitif',
}

/** Applications from the oldest to the newest, put together as the rules do it: most are decided, some were returned or refused on the way. */
export const seedCases = function* (parts: {
  count: number
  chance: Chance
  directory: Directory
  newest: string
  years: number
}): Generator<SeedLetter> {
  const { count, chance, directory, newest, years } = parts
  const calendar = calendarOf(directory)
  const kinds = permitKindsOf(directory)
  for (let index = 0; index < count; index++) {
    const age = Math.floor((years * 365 * (count - 1 - index)) / count)
    const entered = calendar.workingDayAfter(daysAfter(newest, -age - 3), 1)
    const letter = caseOf(chance, chance.zipf(kinds), entered > newest ? newest : entered, newest, calendar, index + 1)
    yield { letter, texts: [] }
  }
}

const at = (day: string, hour = 2): string => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`

const caseOf = (
  chance: Chance,
  kind: PermitKind,
  entered: string,
  newest: string,
  calendar: WorkingCalendar,
  nth: number,
): Letter => {
  const events: CaseEvent[] = []
  const history: Letter['history'] = []
  const teams: TeamTask[] = []
  const happens = (day: string, action: string, heard: Omit<CaseEvent, 'id' | 'at'>[]) => {
    history.push({ action, by: clerk, at: at(day), claimedAt: at(day), note: '', contentVersion: 1, state: 'diterima' })
    heard.forEach((event, n) =>
      events.push({ ...event, at: at(day), id: `${String(history.length).padStart(6, '0')}.${n}` }),
    )
  }
  let step = kind.steps[0]!.id
  let state: PermitCase['state'] = 'berjalan'
  let returned: PermitCase['returned'] = null
  happens(entered, 'permit.apply', [{ kind: 'step', step }])
  let day = entered
  let round = 1
  const ends = chance.is(0.04) ? 'ditolak' : 'terbit'
  const isOver = (next: string) => next > newest
  for (const [place, one] of kind.steps.entries()) {
    if (one.type === 'penyerahan') break
    if (place > 0) {
      step = one.id
      happens(day, place === 1 ? 'permit.accept' : 'permit.endorse', [
        ...(place === 1 ? [{ kind: 'started' as const }] : []),
        { kind: 'step', step },
      ])
      for (const { unitId, question, days, visit } of one.teams ?? []) {
        const assigned = { by: clerk, at: at(day) }
        const due = calendar.workingDayAfter(day, days)
        teams.push({ id: chance.uuid(), step, unitId, question, visit, due, assigned, answer: null, passedBy: null })
      }
    }
    if (chance.is(one.type === 'kelengkapan' ? 0.2 : 0.03)) {
      const back = calendar.workingDayAfter(day, chance.below(2))
      if (isOver(back)) break
      happens(back, 'permit.return', [{ kind: 'paused', reason: 'Dokumen belum lengkap.' }])
      const again = calendar.workingDayAfter(back, 2 + chance.below(12))
      if (isOver(again)) {
        state = 'dikembalikan'
        returned = { by: clerk, at: at(back), note: 'Dokumen belum lengkap.', items: [] }
        break
      }
      if (chance.is(0.06)) {
        happens(again, 'permit.withdraw', [{ kind: 'stopped' }])
        state = 'ditarik'
        break
      }
      happens(again, 'permit.resubmit', [{ kind: 'resumed' }])
      round += 1
      day = again
    }
    const used = chance.is(0.85) ? chance.below(one.days + 1) : one.days + 1 + chance.below(3)
    const done = calendar.workingDayAfter(day, used)
    if (isOver(done)) break
    const told = { by: clerk, at: at(done, 1), note: 'Tidak ada keberatan.' }
    for (const [n, task] of teams.entries()) {
      if (task.step === step) {
        teams[n] = { ...task, answer: { ...told, verdict: 'terbit', conditions: [], visit: null, report: null } }
      }
    }
    day = done
    if (one.type === 'naskah') state = ends
  }
  const isDecided = state === 'terbit' || state === 'ditolak'
  if (isDecided) {
    step = kind.steps.at(-1)!.id
    happens(day, state === 'terbit' ? 'permit.issued' : 'permit.refused', [{ kind: 'stopped' }])
  }
  const validUntil = kind.validity.months === null ? null : monthsAfter(day, kind.validity.months)
  const handed = calendar.workingDayAfter(day, 1 + chance.below(3))
  const number = `${kind.code}-${entered.slice(0, 4)}-${String(nth).padStart(6, '0')}`
  const owed = state === 'terbit' ? kind.reminders.report : null
  const due = daysAfter(validUntil ?? day, owed?.daysAfterEnd ?? 0)
  const reported = due <= newest && chance.is(0.98) ? { by: clerk, at: at(due), note: '', files: [] } : null
  const name = `${chance.pick(given)} ${chance.pick(family)} ${chance.pick(family)}`
  const permit: PermitCase = {
    application: {
      kind: kind.id,
      kindVersion: kind.version,
      applicant: {
        type: kind.applicants[0]!,
        name,
        identityType: 'nik',
        identity: `99${String(chance.below(1e7)).padStart(7, '0')}${String(chance.below(1e7)).padStart(7, '0')}`,
        organisation: chance.pick(organisations),
        address: 'Jalan Contoh 1, Denpasar',
        email: 'pemohon@contoh.example',
        phone: '081200000000',
      },
      form: {},
      documents: [],
      previous: null,
    },
    channel: chance.is(0.6) ? 'daring' : 'loket',
    trackKey: '0000-0000-0000-0000',
    number: {
      text: number,
      register: `permohonan/${kind.unitId}/${entered.slice(0, 4)}`,
      sequence: nth,
      date: entered,
    },
    state,
    step,
    round,
    events,
    checks: [],
    returned,
    promised: null,
    teams,
    papers: [],
    issued:
      state === 'terbit'
        ? {
            letterId: chance.uuid(),
            number: `B.500/${nth}/DPMPTSP`,
            date: day,
            pdf: { sha256: chance.hex(64), size: 40_000 },
            validUntil,
            state: 'berlaku',
            since: at(day),
            by: null,
          }
        : null,
    handover: isDecided && handed <= newest ? { by: clerk, at: at(handed), note: '', to: name, way: 'loket' } : null,
    report: owed ? { due, received: reported } : null,
    next: null,
    notices: [],
  }
  return {
    id: chance.uuid(),
    version: history.length,
    contentVersion: 1,
    state: 'diterima',
    unitId: kind.unitId,
    author: clerk,
    content: {
      kind: caseContentKind,
      subject: `${kind.name} – ${name}`,
      body: { type: 'doc', content: [{ type: 'paragraph' }] },
      addressees: [{ type: 'unit', unitId: kind.unitId }],
      copies: [],
      security: 'terbatas',
      urgency: 'biasa',
      classification: kind.papers.izin.classification,
      attachments: [],
      signatory: { positionId: '', onBehalfOf: null },
      reviewers: [],
    },
    parafs: [],
    number: null,
    numberRequested: false,
    finalPdf: null,
    signedPdf: null,
    signature: null,
    deliveries: [],
    history,
    updatedAt: history.at(-1)!.at,
    permit,
  }
}
