import { randomUUID } from 'node:crypto'
import type { Letter } from '../../src/domain/letter.ts'
import { officeDay } from '../../src/domain/office-day.ts'
import type { Applicant } from '../../src/domain/permits/case/applicant.ts'
import type { HandedIn, PermitCase } from '../../src/domain/permits/case/permit-case.ts'
import type { PermitIntent } from '../../src/domain/permits/case/permit-intents.ts'
import type { PaperRole } from '../../src/domain/permits/kind/paper-roles.ts'
import type { PermitKind } from '../../src/domain/permits/kind/permit-kind.ts'
import { sampleAnswers } from '../../src/domain/permits/papers/sample-facts.ts'
import type { DesktopInput } from '../../src/protocol/desktop-api.ts'
import { documentsAskedFor } from '../permits-walk/documents-asked-for.ts'
import { sampleFile } from '../permits-walk/sample-file.ts'
import { teamOf } from '../permits-walk/team-of.ts'
import { letterAt, syncUntil, type OpenOffice } from './letter-walk.ts'
import type { DemoPart } from './province-data.ts'

export const sampleApplicant = (kind: Pick<PermitKind, 'applicants'>): Applicant => ({
  type: kind.applicants[0]!,
  name: 'Ni Wayan Contohwati',
  identityType: 'nik',
  identity: '5171014101900001',
  organisation: kind.applicants[0] === 'perorangan' ? '' : 'CV Contoh Rekaan',
  address: 'Jalan Misal Nomor 3, Denpasar',
  email: 'pemohon@contoh.example',
  phone: '081200000000',
})

type Answer = Partial<Omit<Extract<PermitIntent, { kind: 'permit.recommend' }>, 'kind' | 'taskId'>>

/** What the people of a province do with the application of one applicant, each at a real office process of their own. */
export interface PermitWay {
  id: string
  kind: PermitKind
  documents: HandedIn[]
  act(part: DemoPart, intent: PermitIntent): Promise<void>
  /** Exchanges until the case is so on this person's computer. */
  caseAt(part: DemoPart, isIt: (permit: PermitCase) => boolean): Promise<PermitCase>
  accept(): Promise<PermitCase>
  /** Every step between the check and the draft: studies, and all agencies' answers. */
  study(answer?: Answer): Promise<void>
  /** Drafted, checked, numbered: it waits for the head's signature, and is on the head's computer. */
  draft(as?: PaperRole, reason?: string): Promise<{ letterId: string; drafted: Letter }>
  /** The head signs, and it leaves. */
  sign(letterId: string, means: DesktopInput<'signing.sign'>['with']): Promise<void>
}

/** Somebody applies at the counter, with all that the kind asks for. */
export const applyAtCounter = async (open: OpenOffice, kind: PermitKind): Promise<PermitWay> => {
  const applicant = sampleApplicant(kind)
  const form = sampleAnswers(kind.form, applicant.type, officeDay(new Date().toISOString()))
  const counter = await open('addresseePelaksana')
  const draft = `baru.${randomUUID()}`
  const documents: HandedIn[] = []
  for (const { id, accept, maxMegabytes } of documentsAskedFor(kind, form, applicant.type)) {
    const { name, data } = await sampleFile(accept[0]!, `${kind.id} ${id}`)
    const file = await counter.call('permits.addFile', { draft, name, data, accept, maxMegabytes })
    documents.push({ document: id, file })
  }
  const application = { kind: kind.id, kindVersion: kind.version, applicant, form, documents, previous: null }
  const { id } = await counter.call('permits.apply', { application, draft })
  await counter.call('sync.now', {})
  return permitWay(open, kind, id, documents)
}

/** The way of a case that is there already: one that came from the public page, too. */
export const permitWay = (open: OpenOffice, kind: PermitKind, id: string, documents: HandedIn[] = []): PermitWay => {
  const day = officeDay(new Date().toISOString())
  const way: PermitWay = {
    id,
    kind,
    documents,
    async act(part, intent) {
      const office = await open(part)
      await office.call('permits.act', { id, intent })
      await office.call('sync.now', {})
    },
    async caseAt(part, isIt) {
      const office = await open(part)
      const permit = async () => (await office.call('letters.get', { id }).catch(() => null))?.letter.permit
      await syncUntil(office, async () => {
        const found = await permit()
        return found !== undefined && isIt(found)
      })
      return (await permit())!
    },
    async accept() {
      const { application } = await way.caseAt(
        'addresseePelaksana',
        ({ number, state }) => number !== null && state === 'berjalan',
      )
      const items = new Set(application.documents.map(({ document }) => `dokumen.${document}`))
      const checks = ['pemohon', ...items].map((item) => ({ item, ok: true, reason: '' }))
      await way.act('addresseePelaksana', { kind: 'permit.accept', checks, note: '' })
      return way.caseAt('addresseePelaksana', ({ promised }) => promised !== null)
    },
    async study(answer = {}) {
      for (const step of kind.steps.slice(1)) {
        if (step.type === 'telaah') {
          await way.caseAt('addresseeVerifikator', (permit) => permit.step === step.id)
          await way.act('addresseeVerifikator', { kind: 'permit.endorse', note: 'Dapat dilanjutkan.' })
        }
        for (const team of step.type === 'teknis' ? (step.teams ?? []) : []) {
          const part = teamOf(team.unitId)
          const asked = await way.caseAt(part, (permit) => permit.step === step.id)
          const { id: taskId } = asked.teams.find((task) => task.unitId === team.unitId && !task.answer)!
          const visit = { on: day, latitude: -8.4, longitude: 115.2, photos: [] }
          await way.act(part, {
            kind: 'permit.recommend',
            taskId,
            verdict: 'terbit',
            note: 'Tidak ditemukan dampak negatif.',
            conditions: [`Memberi tahu ${team.unitId} sebelum kegiatan dimulai.`],
            visit: team.visit === 'none' ? null : visit,
            report: null,
            ...answer,
          })
        }
      }
      await way.caseAt('addresseeKonseptor', ({ step }) => kind.steps.find((one) => one.id === step)?.type === 'naskah')
    },
    async draft(as = 'izin', reason = '') {
      const back = await open('addresseeKonseptor')
      const { id: letterId } = await back.call('permits.draftPaper', { id, as, reason })
      const { letter: drafted } = await back.call('letters.get', { id: letterId })
      await back.call('letters.submit', { id: letterId, note: '' })
      await back.call('sync.now', {})
      const head = await open('addresseeVerifikator')
      await letterAt(head, letterId, 'diajukan')
      await head.call('letters.paraf', { id: letterId, note: 'Sesuai.' })
      await head.call('sync.now', {})
      const registry = await open('addresseeTu')
      await letterAt(registry, letterId, 'diperiksa')
      await registry.call('letters.number', { id: letterId })
      await letterAt(registry, letterId, 'siap_ttd')
      await registry.call('sync.now', {})
      await letterAt(await open('addresseeKepala'), letterId, 'siap_ttd')
      return { letterId, drafted }
    },
    async sign(letterId, means) {
      const leader = await open('addresseeKepala')
      const { results } = await leader.call('signing.sign', { ids: [letterId], with: means })
      if (results[0]?.result !== 'signed') throw new Error(`not signed: ${JSON.stringify(results[0])}`)
      await letterAt(leader, letterId, 'dikirim')
    },
  }
  return way
}
