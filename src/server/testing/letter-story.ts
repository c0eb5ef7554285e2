import { randomUUID } from 'node:crypto'
import { demoPositionId, demoUnitId, type DemoPart } from '../../../tests/support/province-data.ts'
import type { LetterContent } from '../../domain/letter.ts'
import type { OperationResult } from '../../protocol/sync-api.ts'
import { enrol, type Client } from './client.ts'

/** A letter from diskominfos to dpmptsp, checked by the head of section, signed by the head of the agency. */
export const sampleContent = (change: Partial<LetterContent> = {}): LetterContent => ({
  kind: 'surat_dinas',
  subject: 'Undangan rapat contoh',
  body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Dengan hormat.' }] }] },
  addressees: [{ type: 'unit', unitId: demoUnitId.dpmptsp }],
  copies: [],
  security: 'biasa',
  urgency: 'biasa',
  classification: '000.1.5',
  attachments: [],
  signatory: { positionId: demoPositionId.kepala, onBehalfOf: null },
  reviewers: [demoPositionId.verifikator],
  ...change,
})

/** Everyone of the story, each with an enrolled device. */
export type Cast = Record<DemoPart, Client>
export const enrolCast = async <P extends DemoPart>(url: string, ...parts: P[]): Promise<Pick<Cast, P>> => {
  const clients = await Promise.all(parts.map(async (part) => [part, await enrol(url, part)] as const))
  return Object.fromEntries(clients) as Pick<Cast, P>
}

const accepted = (result: OperationResult) => {
  if (result.result !== 'accepted') throw new Error(JSON.stringify(result.error))
  return result
}

/** Drafts and submits; the verifikator gives paraf. The letter then waits for its number. */
export const checkedLetter = async (
  cast: Pick<Cast, 'konseptor' | 'verifikator'>,
  content: Partial<LetterContent> = {},
): Promise<string> => {
  const id = randomUUID()
  accepted(await cast.konseptor.act(id, { kind: 'letter.create', content: sampleContent(content) }))
  accepted(await cast.konseptor.act(id, { kind: 'letter.submit', note: '' }))
  accepted(await cast.verifikator.act(id, { kind: 'letter.paraf', contentVersion: 1, note: 'Sudah baik' }))
  return id
}

/** Number and final PDF: the letter then waits for its signature. Gives the final PDF's hash. */
export const finalizedLetter = async (cast: Pick<Cast, 'tu'>, id: string): Promise<string> => {
  accepted(await cast.tu.act(id, { kind: 'letter.reserve_number' }))
  const pdf = await cast.tu.upload(Buffer.from(`%PDF final ${id}`))
  accepted(await cast.tu.act(id, { kind: 'letter.finalize', pdf, contentVersion: 1 }))
  return pdf.sha256
}

/** The head signs, perhaps offline; the letter waits for its time-stamp. Gives the signed file. */
export const signedLetter = async (cast: Pick<Cast, 'kepala'>, id: string, final: string) => {
  const pdf = await cast.kepala.upload(Buffer.from(`%PDF signed ${id}`))
  const claimedTime = '2026-11-21T02:00:00.000Z'
  const signature = {
    onBehalfOf: null,
    certificateSubject: 'CN=Contoh',
    claimedTime,
    timestampTime: null,
    level: 'B-B' as const,
  }
  accepted(await cast.kepala.act(id, { kind: 'letter.sign', pdf, of: final, signature }))
  return pdf
}

/** Online again the head's device has it time-stamped: it leaves for its addressees. Gives the file that was sent. */
export const sentLetter = async (cast: Pick<Cast, 'kepala'>, id: string, final: string) => {
  const signed = await signedLetter(cast, id, final)
  const pdf = await cast.kepala.upload(Buffer.from(`%PDF stamped ${id}`))
  const stamp = { timestampTime: '2026-11-21T03:00:00.000Z', level: 'B-T' as const }
  accepted(await cast.kepala.act(id, { kind: 'letter.strengthen', pdf, of: signed.sha256, ...stamp }))
  return pdf
}
