import { expect, test } from 'vitest'
import type { SignerOption } from '../../../protocol/desktop-api.ts'
import { unusableReason } from './unusable-reason.ts'

const leader = 'I Gede Arya Contohwijaya'
const mine: SignerOption = {
  id: '1:a',
  type: 'token',
  label: 'Token Arya',
  subject: leader,
  issuer: 'Otoritas uji',
  notAfter: '2027-11-22T00:00:00.000Z',
  pin: 'ok',
  asksEachTime: false,
  mine: true,
  problem: null,
}

test('the leader’s own valid certificate can be chosen, also after one wrong PIN, before the last try, or with keys on the reader', () => {
  for (const pin of ['ok', 'count_low', 'final_try', 'own_keypad'] as const)
    expect(unusableReason({ ...mine, pin }, leader)).toBeNull()
})

test('what the office found wrong is the reason, before anything else', () => {
  const problem = { code: 'certificate_expired' as const, params: { subject: leader, date: '2025-01-01' } }
  expect(unusableReason({ ...mine, problem, pin: 'locked' }, leader)).toEqual(problem)
})

test('a colleague’s token in the reader is named as theirs', () => {
  const reason = unusableReason({ ...mine, mine: false, subject: 'Ni Made Laksmi Rekaandewi' }, leader)
  expect(reason).toEqual({
    code: 'certificate_not_yours',
    params: { subject: 'Ni Made Laksmi Rekaandewi', expected: leader },
  })
})

test('a locked token cannot be chosen', () => {
  expect(unusableReason({ ...mine, pin: 'locked' }, leader)).toEqual({ code: 'pin_locked', params: {} })
})
