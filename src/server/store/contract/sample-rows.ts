import { randomUUID } from 'node:crypto'
import type { Letter } from '../../../domain/letter.ts'
import { applyIntent } from '../../../domain/lifecycle/apply-intent.ts'
import { draftContent, office, people } from '../../../domain/testing/small-office.ts'
import { sha256 } from '../../hash.ts'
import type { AuditEvent, OperationHead, Store } from '../store.ts'
import { viewOf } from '../view.ts'

export const at = '2026-11-21T00:00:00.000Z'
export const later = '2026-11-21T01:00:00.000Z'
export const aDevice = (personId = 'sari') => ({
  id: randomUUID(),
  personId,
  name: `Laptop “${personId}” é 🖋`,
  tokenSha256: sha256(randomUUID()),
  keyThumbprint: 'kunci',
  at,
})
export const event = (name: string): AuditEvent => ({
  at,
  deviceId: null,
  personId: 'sari',
  subject: null,
  event: name,
  detail: { n: 1, words: `it's "so"` },
})
export const aLetter = (id: string = randomUUID(), version = 1): Letter => {
  const context = { directory: office, now: at, claimedAt: at, actor: people.konseptor }
  return { ...applyIntent(id, null, { kind: 'letter.create', content: draftContent }, context), version }
}
export const head = (dseq: number, subject: string): OperationHead => ({
  dseq,
  opId: randomUUID(),
  subject,
  schema: 2,
  baseVersion: 0,
  follows: null,
  actor: { positionId: 'j-konseptor', holding: 'definitif' },
  dependsOn: [],
  payloadHash: sha256(`payload ${dseq}`),
  claimedAt: at,
})
export const accepted = (dseq: number, letter: Letter) =>
  ({ dseq, result: 'accepted', version: letter.version, letter, receipt: `receipt ${dseq}` }) as const

/** Gives the next number of a register to a new letter, in everything that this writes. */
export const takeNumber = (store: Store): Promise<number> =>
  store.transact(async (writer) => {
    const sequence = (await writer.lastSequence('bersama')) + 1
    const letter = aLetter()
    await writer.putLetter(letter, [])
    await writer.addFeedRow({ personId: 'sari', subject: letter.id, previous: null, view: viewOf(letter) })
    const number = { register: 'bersama', sequence, text: `${sequence}`, date: '2026-11-21', subject: letter.id }
    await writer.addNumber(number, at)
    await writer.addAudit(event(number.text))
    return sequence
  })
