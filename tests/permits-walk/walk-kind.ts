import { randomUUID } from 'node:crypto'
import { calendarOf } from '../../src/domain/permits/calendar/working-calendar.ts'
import { documentsAskedFor } from './documents-asked-for.ts'
import type { Applicant } from '../../src/domain/permits/case/applicant.ts'
import type { HandedIn, PermitCase } from '../../src/domain/permits/case/permit-case.ts'
import type { PermitIntent } from '../../src/domain/permits/case/permit-intents.ts'
import { checkPermitKind } from '../../src/domain/permits/kind/check-permit-kind.ts'
import type { PermitKind } from '../../src/domain/permits/kind/permit-kind.ts'
import { validateForm } from '../../src/domain/permits/form/validate-form.ts'
import { sampleAnswers } from '../../src/domain/permits/papers/sample-facts.ts'
import { holesIn } from '../../src/domain/permits/papers/paper-nodes.ts'
import { officeDay } from '../../src/domain/office-day.ts'
import { demoDirectory, type DemoPart } from '../support/province-data.ts'
import { letterAt, syncUntil } from '../support/letter-walk.ts'
import { judgePermit } from './judge-permit.ts'
import { sampleFile } from './sample-file.ts'
import { teamOf } from './team-of.ts'
import type { Walk } from './start-walk.ts'

export interface Walked {
  id: string
  name: string
  ok: boolean
  /** From complete and correct until the day that the applicant was promised, by the calendar. */
  workingDays: number
  problems: string[]
}

const applicantOf = (kind: PermitKind): Applicant => ({
  type: kind.applicants[0]!,
  name: 'Ni Wayan Contohwati',
  identityType: 'nik',
  identity: '5171014101900001',
  organisation: kind.applicants[0] === 'perorangan' ? '' : 'CV Contoh Rekaan',
  address: 'Jalan Misal Nomor 3, Denpasar',
  email: 'pemohon@contoh.example',
  phone: '081200000000',
})

/** One application of the kind from the counter to its issued permit, through the real offices and the real server. */
export const walkKind = async (kind: PermitKind, walk: Walk): Promise<Walked> => {
  const problems: string[] = []
  let workingDays = 0
  try {
    problems.push(...checkPermitKind(kind, demoDirectory('http://127.0.0.1/v')).map((one) => JSON.stringify(one)))
    problems.push(...walk.forms.problemsOf(kind, officeDay(new Date().toISOString())))
    const decided = await walkToTheEnd(kind, walk)
    problems.push(...decided.problems)
    workingDays = decided.workingDays
  } catch (error) {
    problems.push((error as Error).message || String(error))
  }
  return { id: kind.id, name: kind.name, ok: problems.length === 0, workingDays, problems }
}

const walkToTheEnd = async (kind: PermitKind, walk: Walk): Promise<Pick<Walked, 'workingDays' | 'problems'>> => {
  const problems: string[] = []
  const applicant = applicantOf(kind)
  const day = officeDay(new Date().toISOString())
  const form = sampleAnswers(kind.form, applicant.type, day)
  problems.push(...validateForm(kind.form, form, applicant.type, day).map((one) => JSON.stringify(one)))

  const counter = await walk.open('addresseePelaksana')
  const draft = `baru.${randomUUID()}`
  const documents: HandedIn[] = []
  for (const { id, accept, maxMegabytes } of documentsAskedFor(kind, form, applicant.type)) {
    const { name, data } = await sampleFile(accept[0]!, `${kind.id} ${id}`)
    const file = await counter.call('permits.addFile', { draft, name, data, accept, maxMegabytes })
    documents.push({ document: id, file })
  }
  const { id } = await counter.call('permits.apply', {
    application: { kind: kind.id, kindVersion: kind.version, applicant, form, documents, previous: null },
    draft,
  })
  const act = async (part: DemoPart, intent: PermitIntent) => {
    const office = await walk.open(part)
    await office.call('permits.act', { id, intent })
    await office.call('sync.now', {})
  }
  const caseAt = async (part: DemoPart, isIt: (permit: PermitCase) => boolean): Promise<PermitCase> => {
    const office = await walk.open(part)
    const permit = async () => (await office.call('letters.get', { id }).catch(() => null))?.letter.permit
    await syncUntil(office, async () => {
      const found = await permit()
      return found !== undefined && isIt(found)
    })
    return (await permit())!
  }

  const numbered = await caseAt('addresseePelaksana', ({ number }) => number !== null)
  if (!numbered.number!.text.startsWith(`${kind.code}-`)) problems.push(`number ${numbered.number!.text}`)
  const checks = documents.map(({ document }) => ({ item: `dokumen.${document}`, ok: true, reason: '' }))
  await act('addresseePelaksana', {
    kind: 'permit.accept',
    checks: checks.length > 0 ? checks : [{ item: 'pemohon', ok: true, reason: '' }],
    note: '',
  })
  const { promised, events } = await caseAt('addresseePelaksana', (permit) => permit.promised !== null)
  const started = officeDay(events[0]!.at)
  const workingDays = calendarOf({}).workingDaysBetween(started, promised!.day)
  if (workingDays !== kind.serviceDays) problems.push(`promised ${workingDays} working days, not ${kind.serviceDays}`)

  for (const step of kind.steps.slice(1)) {
    if (step.type === 'telaah') {
      await caseAt('addresseeVerifikator', (permit) => permit.step === step.id)
      await act('addresseeVerifikator', { kind: 'permit.endorse', note: 'Dapat dilanjutkan.' })
    }
    for (const team of step.type === 'teknis' ? (step.teams ?? []) : []) {
      const part = teamOf(team.unitId)
      const asked = await caseAt(part, (permit) => permit.step === step.id)
      const { id: taskId } = asked.teams.find(({ unitId, answer }) => unitId === team.unitId && !answer)!
      const visit = { on: day, latitude: -8.4, longitude: 115.2, photos: [] }
      await act(part, {
        kind: 'permit.recommend',
        taskId,
        verdict: 'terbit',
        note: 'Tidak ditemukan dampak negatif.',
        conditions: [`Menyampaikan pemberitahuan kepada ${team.unitId} sebelum kegiatan dimulai.`],
        visit: team.visit === 'none' ? null : visit,
        report: null,
      })
    }
  }

  const back = await walk.open('addresseeKonseptor')
  await caseAt('addresseeKonseptor', (permit) => kind.steps.find(({ id }) => id === permit.step)?.type === 'naskah')
  const { id: letterId } = await back.call('permits.draftPaper', { id, as: 'izin' })
  const { letter: drafted } = await back.call('letters.get', { id: letterId })
  problems.push(...holesIn(drafted.content.body).map((hole) => `the permit has a hole: ${hole}`))
  await back.call('letters.submit', { id: letterId, note: '' })
  await back.call('sync.now', {})
  const head = await walk.open('addresseeVerifikator')
  await letterAt(head, letterId, 'diajukan')
  await head.call('letters.paraf', { id: letterId, note: 'Sesuai.' })
  await head.call('sync.now', {})
  const registry = await walk.open('addresseeTu')
  await letterAt(registry, letterId, 'diperiksa')
  await registry.call('letters.number', { id: letterId })
  await letterAt(registry, letterId, 'siap_ttd')
  await registry.call('sync.now', {})
  const leader = await walk.open('addresseeKepala')
  await letterAt(leader, letterId, 'siap_ttd')
  const { results } = await leader.call('signing.sign', { ids: [letterId], with: await walk.certificate() })
  if (results[0]?.result !== 'signed') throw new Error(`not signed: ${JSON.stringify(results[0])}`)
  await letterAt(leader, letterId, 'dikirim')

  const { issued, state } = await caseAt('addresseePelaksana', (permit) => permit.issued !== null)
  if (state !== 'terbit' || issued?.letterId !== letterId) problems.push(`the case is ${state}`)
  if ((kind.validity.months === null) !== (issued?.validUntil === null))
    problems.push('its validity is not that of the kind')
  problems.push(...(await judgePermit(back, letterId, walk.dir, kind)))
  await act('addresseePelaksana', { kind: 'permit.hand_over', to: applicant.name, way: 'loket', note: '' })
  await caseAt('addresseePelaksana', ({ handover }) => handover !== null)
  return { workingDays, problems }
}
