import { randomUUID } from 'node:crypto'
import type { Directory } from '../../src/domain/directory.ts'
import type { LetterIntent } from '../../src/domain/letter-intents.ts'
import type { Actor, Letter } from '../../src/domain/letter.ts'
import { applyIntent } from '../../src/domain/lifecycle/apply-intent.ts'
import { demoPersonId, demoPositionId, demoUnitId, type DemoPart } from '../support/province-data.ts'
import { inventedContent } from './invented-content.ts'

/** Letters a day in a busy registry; they reach back from the newest. */
const apartMs = 20 * 60_000
const newest = Date.parse('2026-11-20T08:00:00Z')

const actor = (part: DemoPart): Actor => ({
  personId: demoPersonId[part],
  positionId: demoPositionId[part],
  holding: 'definitif',
})
const hash = (kind: number, index: number) => (kind * 1e9 + index).toString(16).padStart(64, '0')

/**
 * A letter that went from one agency to the other, through every step of the rules. The first `unread` ones wait to be read.
 * @param index 0 is the newest
 */
export const arrivedLetter = (index: number, directory: Directory, unread: number): Letter => {
  const id = randomUUID()
  const at = new Date(newest - index * apartMs).toISOString()
  const pdf = (kind: number) => ({ sha256: hash(kind, index), size: 60_000 })
  const signature = {
    onBehalfOf: null,
    certificateSubject: 'CN=Contoh',
    claimedTime: at,
    timestampTime: null,
    level: 'B-B' as const,
  }
  const steps: [DemoPart, LetterIntent][] = [
    ['konseptor', { kind: 'letter.create', content: inventedContent(index) }],
    ['konseptor', { kind: 'letter.submit', note: '' }],
    ['verifikator', { kind: 'letter.paraf', contentVersion: 1, note: 'Sudah sesuai.' }],
    ['tu', { kind: 'letter.reserve_number' }],
    ['tu', { kind: 'letter.finalize', pdf: pdf(1), contentVersion: 1 }],
    ['kepala', { kind: 'letter.sign', pdf: pdf(2), of: hash(1, index), signature }],
    ['kepala', { kind: 'letter.strengthen', pdf: pdf(3), of: hash(2, index), timestampTime: at, level: 'B-T' }],
    ['addresseeTu', { kind: 'letter.receive', unitId: demoUnitId.dpmptsp }],
    ...(index < unread
      ? []
      : [['addresseeTu', { kind: 'letter.read', unitId: demoUnitId.dpmptsp }] as [DemoPart, LetterIntent]]),
  ]
  const assignNumber = () => ({
    text: `B.000.9/${index + 1}/IKP/DISKOMINFOS`,
    register: 'diskominfos/2026',
    sequence: index + 1,
    date: at.slice(0, 10),
  })
  return steps.reduce<Letter | null>(
    (letter, [part, intent]) =>
      applyIntent(id, letter, intent, { directory, actor: actor(part), now: at, claimedAt: at, assignNumber }),
    null,
  )!
}
