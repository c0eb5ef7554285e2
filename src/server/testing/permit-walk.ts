import { randomUUID } from 'node:crypto'
import { demoDirectory, demoPositionId, type DemoPart } from '../../../tests/support/province-data.ts'
import type { Directory } from '../../domain/directory.ts'
import type { LetterContent } from '../../domain/letter.ts'
import type { PaperRole } from '../../domain/permits/kind/paper-roles.ts'
import { sampleApplication, sampleTrackKey, smallKind } from '../../domain/permits/testing/permit-office.ts'
import type { OperationResult } from '../../protocol/sync-api.ts'
import type { Client } from './client.ts'
import { finalizedLetter, sentLetter, type Cast } from './letter-story.ts'

/** Whoever a permit passes in the demonstration province: the serving office and two agencies. */
export const permitParts = [
  'addresseePelaksana',
  'addresseeKonseptor',
  'addresseeVerifikator',
  'addresseeTu',
  'addresseeKepala',
  'timKesbangpol',
  'timDklh',
] as const satisfies DemoPart[]
export type PermitCast = Pick<Cast, (typeof permitParts)[number]>

const signer = {
  positionId: demoPositionId.addresseeKepala,
  onBehalfOf: null,
  reviewers: [demoPositionId.addresseeVerifikator],
}

/** The demonstration province with a small kind of permit on which two agencies are asked. */
export const permitDirectory = (): Directory => ({
  ...demoDirectory('http://127.0.0.1/v'),
  permitKinds: [{ ...smallKind, signer }],
})

export const accepted = (result: OperationResult): OperationResult => {
  if (result.result !== 'accepted') throw new Error(JSON.stringify(result.error))
  return result
}

/** Entered at the counter. Gives the id of the case. */
export const appliedCase = async (
  cast: Pick<PermitCast, 'addresseePelaksana'>,
  change: Partial<typeof sampleApplication> = {},
): Promise<string> => {
  const id = randomUUID()
  const clerk = cast.addresseePelaksana
  const file = await clerk.upload(Buffer.from(`%PDF ktp ${id}`))
  const documents = [{ document: 'ktp', file: { ...file, name: 'ktp.pdf', pages: 1 } }]
  const application = { ...sampleApplication, documents, ...change }
  accepted(await clerk.act(id, { kind: 'permit.apply', application, trackKey: sampleTrackKey }))
  return id
}

/** Complete, studied: both agencies are asked. */
export const askedCase = async (cast: PermitCast, change: Partial<typeof sampleApplication> = {}): Promise<string> => {
  const id = await appliedCase(cast, change)
  const checks = [{ item: 'dokumen.ktp', ok: true, reason: '' }]
  accepted(await cast.addresseePelaksana.act(id, { kind: 'permit.accept', checks, note: '' }))
  accepted(await cast.addresseeVerifikator.act(id, { kind: 'permit.endorse', note: 'Layak.' }))
  return id
}

/** Both have answered: the permit can be drafted. */
export const answeredCase = async (
  cast: PermitCast,
  change: Partial<typeof sampleApplication> = {},
): Promise<string> => {
  const id = await askedCase(cast, change)
  for (const client of [cast.timKesbangpol, cast.timDklh]) accepted(await recommend(client, id))
  return id
}

export const recommend = async (client: Client, id: string): Promise<OperationResult> => {
  const { letter } = (await client.feed()).changes.findLast((change) => change.subject === id)!
  const unitId = client.personId === 'taru' ? 'dklh' : 'kesbangpol'
  const { id: taskId } = letter!.permit!.teams.find((task) => task.unitId === unitId)!
  const visit = { on: '2026-11-21', latitude: -8.4, longitude: 115.2, photos: [] }
  return client.act(id, {
    kind: 'permit.recommend',
    taskId,
    verdict: 'terbit',
    note: 'Tidak ada dampak.',
    conditions: [],
    visit,
    report: null,
  })
}

export const paperContent = (caseId: string, as: PaperRole): LetterContent => ({
  kind: 'surat_izin',
  subject: 'Izin uji',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Diberikan izin.' }] }] },
  addressees: [{ type: 'external', name: 'Ni Wayan Contoh', place: 'Denpasar' }],
  copies: [],
  security: 'biasa',
  urgency: 'biasa',
  classification: '500.16.7',
  attachments: [],
  signatory: { positionId: signer.positionId, onBehalfOf: null },
  reviewers: signer.reviewers,
  permit: { caseId, as, kind: 'uji', kindVersion: 1, title: 'IZIN UJI', holder: 'Ni Wayan Contoh' },
})

/** A paper of the case is drafted and checked. Gives its id; it waits for its number. */
export const draftedPaper = async (cast: PermitCast, caseId: string, as: PaperRole = 'izin'): Promise<string> => {
  const letterId = randomUUID()
  const positions = [...signer.reviewers, signer.positionId]
  accepted(await cast.addresseeKonseptor.act(caseId, { kind: 'permit.draft_paper', letterId, as, positions }))
  await checkedPaper(cast, letterId, paperContent(caseId, as))
  return letterId
}

export const checkedPaper = async (cast: PermitCast, id: string, content: LetterContent): Promise<void> => {
  accepted(await cast.addresseeKonseptor.act(id, { kind: 'letter.create', content }))
  accepted(await cast.addresseeKonseptor.act(id, { kind: 'letter.submit', note: '' }))
  accepted(await cast.addresseeVerifikator.act(id, { kind: 'letter.paraf', contentVersion: 1, note: '' }))
}

/** Numbered, signed and proven in time: the paper leaves, and the case hears of it. */
export const sentPaper = async (cast: PermitCast, id: string): Promise<void> => {
  await sentLetter({ kepala: cast.addresseeKepala }, id, await finalizedLetter({ tu: cast.addresseeTu }, id))
}
