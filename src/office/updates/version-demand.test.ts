import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { smallBook } from '../desk/testing/small-book.ts'
import { draftContent } from '../../domain/testing/small-office.ts'
import { isStillDone, versionDemand } from './version-demand.ts'

it('holds for what is older, and ends with the upgrade or with the demand', () => {
  const { store, remove } = smallBook('konseptor')
  expect(versionDemand(store, '0.1.0')).toBeNull()
  store.facts.set('demandedVersion', { minimum: '0.2.0' })
  expect(versionDemand(store, '0.1.9')?.toMessage()).toEqual({
    code: 'version_too_old',
    params: { minimum: '0.2.0', version: '0.1.9' },
  })
  for (const version of ['0.2.0', '0.10.0', '1.0.0']) expect(versionDemand(store, version)).toBeNull()
  store.facts.set('demandedVersion', { minimum: null })
  expect(versionDemand(store, '0.1.0')).toBeNull()
  remove()
})

it('what came and was read is still said, and a signature still gets its time-stamp; nothing new is begun', () => {
  const unitId = 'diskominfo'
  const file = { sha256: 'a'.repeat(64), size: 1 }
  const stamp = { pdf: file, of: file.sha256, timestampTime: '2026-11-26T02:00:00Z', level: 'B-T' } as const
  expect(isStillDone({ kind: 'letter.receive', unitId })).toBe(true)
  expect(isStillDone({ kind: 'letter.read', unitId })).toBe(true)
  expect(isStillDone({ kind: 'letter.strengthen', ...stamp })).toBe(true)
  const answer = { kind: 'letter.answer_disposition', dispositionId: randomUUID(), note: '' } as const
  expect(isStillDone({ ...answer, answer: 'read' })).toBe(true)
  expect(isStillDone({ ...answer, answer: 'done' })).toBe(false)
  expect(isStillDone({ kind: 'letter.create', content: draftContent })).toBe(false)
  expect(isStillDone({ kind: 'letter.submit', note: '' })).toBe(false)
})
