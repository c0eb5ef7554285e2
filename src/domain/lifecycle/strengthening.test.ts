import { describe, expect, it } from 'vitest'
import { viewFor } from '../letter-views.ts'
import type { Letter } from '../letter.ts'
import { letterAt } from '../testing/access-story.ts'
import { larger } from '../testing/larger-office.ts'
import { fileRef } from '../testing/small-office.ts'
import { type Strengthening, isSignedFileOf, strengthenSent } from './strengthening.ts'

const day = '2027-03-01'
const now = `${day}T20:00:00.000Z`
const server = { personId: 'server', positionId: 'server', holding: 'definitif' } as const
const context = { directory: larger, actor: server, now, claimedAt: now }
const sent = letterAt('sent', 'biasa')
const step = (of: string, pdf: string, level: Strengthening['level']): Strengthening => ({
  of: fileRef(of).sha256,
  pdf: fileRef(pdf),
  level,
  renewFrom: '2034-01-01T00:00:00.000Z',
})
const strengthened = (letter: Letter, ...steps: Strengthening[]) =>
  steps.reduce((now, one) => strengthenSent(now, one, context), letter)

describe('a letter that was sent is strengthened by the server', () => {
  const whole = strengthened(sent, step('c', 'd', 'B-LT'), step('d', 'e', 'B-LTA'))

  it('in the file and its level alone: nothing moves, and nobody has news', () => {
    expect(whole).toMatchObject({ signedPdf: fileRef('e'), signature: { level: 'B-LTA' }, version: sent.version + 2 })
    const { signedPdf: _a, signature: _b, strengthened: _c, version: _d, ...rest } = whole
    const { signedPdf: _e, signature: _f, version: _g, ...before } = sent
    expect(rest).toEqual(before)
  })

  it('whatever had become of it since', () => {
    for (const state of ['diterima', 'diarsip'] as const)
      expect(strengthened({ ...sent, state }, step('c', 'd', 'B-LT')).state).toBe(state)
  })

  it('and everything that was ever sent stays known as this letter', () => {
    expect(['c', 'd', 'e', 'f'].map((file) => isSignedFileOf(whole, fileRef(file).sha256))).toEqual([
      true,
      true,
      true,
      false,
    ])
  })

  it('an addressee gets the new file; the registry with the envelope alone learns of none', () => {
    expect(viewFor(whole, larger, 'kadisTujuan', '2026-11-20')).toMatchObject({ signedPdf: fileRef('e') })
    const closed = { ...whole, content: { ...whole.content, security: 'rahasia' as const } }
    const envelope = viewFor(closed, larger, 'tuTujuan', '2026-11-20')
    expect(envelope).toMatchObject({ envelope: true, signedPdf: null })
    expect(envelope).not.toHaveProperty('strengthened')
  })

  it('again and again: an archive time-stamp is renewed', () => {
    const renewed = strengthened(whole, step('e', 'f', 'B-LTA'))
    expect(renewed.strengthened).toHaveLength(3)
  })

  it('never down, never from another file, never before it was sent', () => {
    expect(() => strengthened(whole, step('e', 'f', 'B-LT'))).toThrow('wrong_state')
    expect(() => strengthened(whole, step('d', 'f', 'B-LTA'))).toThrow('version_moved')
    const signed = letterAt('signed', 'biasa')
    expect(() => strengthened(signed, step('b', 'd', 'B-LT'))).toThrow('wrong_state')
    expect(() => strengthened({ ...sent, state: 'dimusnahkan' }, step('c', 'd', 'B-LT'))).toThrow('wrong_state')
  })
})
