import pkcs11js from 'pkcs11js'
import { describe, expect, test } from 'vitest'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { ckrMeaning, ckrTable } from './ckr-table.ts'
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
    ['CKR_SLOT_ID_INVALID', 'token_removed'],
  ])('%s is %s, and nothing else', (name, code) => {
    expect(fromCkr(answer(name, 1))).toMatchObject({ code })
  })

  test.each(['CKR_GENERAL_ERROR', 'CKR_FUNCTION_FAILED', 'CKR_ARGUMENTS_BAD', 'CKR_VENDOR_SURPRISE'])(
    '%s is a refusal with its name, never a wrong PIN',
    (name) => expect(fromCkr(answer(name, 1))).toMatchObject({ code: 'token_refused', params: { ckr: name } }),
  )

  test.each([
    ['CKR_PIN_EXPIRED', 'pin_expired'],
    ['CKR_USER_PIN_NOT_INITIALIZED', 'pin_not_set'],
    ['CKR_FUNCTION_CANCELED', 'token_cancelled'],
    ['CKR_DEVICE_ERROR', 'token_device_error'],
    ['CKR_DEVICE_MEMORY', 'token_memory'],
    ['CKR_SESSION_HANDLE_INVALID', 'token_session_lost'],
    ['CKR_SESSION_COUNT', 'token_busy'],
    ['CKR_USER_NOT_LOGGED_IN', 'token_not_logged_in'],
    ['CKR_USER_TYPE_INVALID', 'token_login_kind'],
    ['CKR_MECHANISM_INVALID', 'token_mechanism'],
    ['CKR_KEY_FUNCTION_NOT_PERMITTED', 'token_key_not_for_signing'],
    ['CKR_TOKEN_WRITE_PROTECTED', 'token_write_protected'],
    ['CKR_TOKEN_NOT_RECOGNIZED', 'token_not_recognized'],
    ['CKR_CRYPTOKI_NOT_INITIALIZED', 'token_driver_not_ready'],
  ])('%s has words of its own: %s', (name, code) => {
    expect(fromCkr(answer(name, 1))).toMatchObject({ code, params: { ckr: name } })
  })

  test('only the one answer that says so is a wrong PIN', () => {
    const wrongPin = Object.keys(ckrTable).filter((name) => ckrMeaning(name) === 'pin_incorrect')
    expect(wrongPin).toEqual(['CKR_PIN_INCORRECT'])
  })

  test('the numbers are those of the driver’s own header', () => {
    const known = pkcs11js as unknown as Record<string, unknown>
    const differing = Object.entries(ckrTable).filter(([name, [number]]) => (known[name] ?? number) !== number)
    expect(differing).toEqual([])
    const missing = Object.keys(known).filter(
      (name) => name.startsWith('CKR_') && name !== 'CKR_VENDOR_DEFINED' && !(name in ckrTable),
    )
    expect(missing.toSorted()).toEqual(['CKR_OK'])
  })

  test('an answer that is younger than the driver’s library has its name all the same', () => {
    expect(ckrName(answer('CKR_VENDOR_DEFINED', 0x203))).toBe('CKR_KEY_EXHAUSTED')
  })

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
