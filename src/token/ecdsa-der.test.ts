import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { rawToDer, toDer } from './ecdsa-der.ts'

describe('ECDSA signatures as cards return them', () => {
  test.each([
    ['P-256', 32],
    ['P-384', 48],
    ['P-521', 66],
  ] as const)('raw %s becomes what node calls DER', (namedCurve, size) => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve })
    for (let i = 0; i < 20; i++) {
      const raw = sign('sha256', Buffer.from([i]), { key: privateKey, dsaEncoding: 'ieee-p1363' })
      expect(raw).toHaveLength(2 * size)
      expect(verify('sha256', Buffer.from([i]), publicKey, toDer(raw, size)!)).toBe(true)
      const der = sign('sha256', Buffer.from([i]), privateKey)
      expect(toDer(der, size)).toEqual(der)
      expect(toDer(der, null)).toEqual(der)
    }
  })

  test('zeros at the front go, a high bit gets one zero before it', () => {
    expect(rawToDer(Buffer.from('0000000180000000', 'hex')).toString('hex')).toBe('300a02010102050080000000')
    expect(rawToDer(Buffer.alloc(4)).toString('hex')).toBe('3006020100020100')
  })

  test('what is neither is refused', () => {
    for (const hex of ['', '30', '3000', '3006020100020100ff', '30060201000201', '308006020100020100', '3003020101']) {
      expect(toDer(Buffer.from(hex, 'hex'), 32)).toBeNull()
    }
  })
})
