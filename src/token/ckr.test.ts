import pkcs11js from 'pkcs11js'
import { describe, expect, test } from 'vitest'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { ckrName, fromCkr, unlessCkr } from './ckr.ts'

const answer = (name: string, code: number) => new pkcs11js.Pkcs11Error(`${name}:${code}`, code)

const refuse = () => {
  throw answer('CKR_ATTRIBUTE_TYPE_INVALID', 18)
}

describe('the answers of a card', () => {
  test.each([
    ['CKR_PIN_INCORRECT', 'pin_incorrect'],
    ['CKR_PIN_LOCKED', 'pin_locked'],
    ['CKR_PIN_LEN_RANGE', 'pin_invalid'],
    ['CKR_PIN_INVALID', 'pin_invalid'],
    ['CKR_DEVICE_REMOVED', 'token_removed'],
    ['CKR_TOKEN_NOT_PRESENT', 'token_removed'],
  ])('%s is %s, and nothing else', (name, code) => {
    expect(fromCkr(answer(name, 1))).toMatchObject({ code, params: {} })
  })

  test.each([
    'CKR_GENERAL_ERROR',
    'CKR_FUNCTION_FAILED',
    'CKR_PIN_EXPIRED',
    'CKR_DEVICE_ERROR',
    'CKR_USER_NOT_LOGGED_IN',
  ])('%s is a refusal with its name, never a wrong PIN', (name) =>
    expect(fromCkr(answer(name, 1))).toMatchObject({ code: 'token_refused', params: { ckr: name } }),
  )

  test('a vendor’s own code is shown as its number', () => {
    expect(ckrName(answer('CKR_VENDOR_DEFINED', 0x80000a01))).toBe('CKR_0x80000a01')
  })

  test('the bare error of C_FindObjects is known as well', () => {
    expect(ckrName(new Error('CKR_DEVICE_REMOVED:50'))).toBe('CKR_DEVICE_REMOVED')
  })

  test('what is no answer of a card passes unchanged', () => {
    const other = new TypeError('Argument 2 has wrong type')
    expect(ckrName(other)).toBeNull()
    expect(fromCkr(other)).toBe(other)
    const ours = new LontarError('token_absent', { tried: '' })
    expect(fromCkr(ours)).toBe(ours)
  })

  test('only the named answers are let pass', () => {
    expect(unlessCkr(['CKR_ATTRIBUTE_TYPE_INVALID'], refuse)).toBeUndefined()
    expect(() => unlessCkr(['CKR_ATTRIBUTE_SENSITIVE'], refuse)).toThrow('CKR_ATTRIBUTE_TYPE_INVALID')
    expect(unlessCkr([], () => 7)).toBe(7)
  })
})
