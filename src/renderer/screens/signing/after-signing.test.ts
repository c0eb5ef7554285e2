import { expect, test } from 'vitest'
import type { SignResult } from '../../../protocol/desktop-api.ts'
import type { ErrorCode } from '../../../protocol/errors/lontar-error.ts'
import { afterSigning, stepAfter, stillUnsigned } from './after-signing.ts'

const signed = (id: string): SignResult => ({ id, result: 'signed', error: null })
const skipped = (id: string): SignResult => ({ id, result: 'skipped', error: null })
const failed = (id: string, code: ErrorCode): SignResult => ({ id, result: 'failed', error: { code, params: {} } })

test('after a wrong PIN the leader stands before the PIN field again, with the reason', () => {
  expect(afterSigning([failed('a', 'pin_incorrect'), skipped('b')])).toEqual({
    step: 'pin',
    error: { code: 'pin_incorrect', params: {} },
  })
})

test('a locked token leads back to the choice: another PIN would not help', () => {
  expect(afterSigning([failed('a', 'pin_locked'), skipped('b')]).step).toBe('choose')
})

test('a wrong password or a stranger’s certificate leads back to the choice', () => {
  expect(stepAfter('p12_password_wrong')).toBe('choose')
  expect(stepAfter('certificate_not_yours')).toBe('choose')
})

test('one letter with a broken PDF does not hide the results of the others', () => {
  expect(afterSigning([signed('a'), failed('b', 'signature_gate_failed'), signed('c')])).toEqual({
    step: 'progress',
    error: null,
  })
})

test('a pulled-out token shows which letters are signed and which still wait', () => {
  const results = [signed('a'), failed('b', 'token_removed'), skipped('c')]
  expect(afterSigning(results).step).toBe('progress')
  expect(stillUnsigned(['a', 'b', 'c'], Object.fromEntries(results.map((r) => [r.id, r])))).toEqual(['b', 'c'])
})
