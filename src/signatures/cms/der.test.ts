import { describe, expect, test } from 'vitest'
import { integer, octets, oid, sequence, setOf } from './der.ts'
import { children, readElement } from './der-reader.ts'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('DER', () => {
  test('integers are shortest and never negative', () => {
    expect([0, 1, 127, 128, 255, 256, 65_537].map((n) => hex(integer(n)))).toEqual([
      '020100',
      '020101',
      '02017f',
      '02020080',
      '020200ff',
      '02020100',
      '0203010001',
    ])
    expect(hex(integer(Buffer.from('0000ff', 'hex')))).toBe('020200ff')
  })
  test('object identifiers', () => {
    expect(hex(oid('1.2.840.113549.1.7.2'))).toBe('06092a864886f70d010702')
    expect(hex(oid('2.16.840.1.101.3.4.2.1'))).toBe('0609608648016503040201')
  })
  test('a SET is ordered by its bytes', () => {
    expect(hex(setOf(octets(Buffer.from([2])), octets(Buffer.from([1]))))).toBe('3106040101040102')
  })
  test('long lengths are written and read again', () => {
    for (const length of [127, 128, 255, 256, 70_000]) {
      const element = readElement(Buffer.concat([sequence(octets(Buffer.alloc(length, 7))), Buffer.from('rest')]))
      expect(children(element)[0]!.body.length).toBe(length)
    }
  })
  test.for(['', '30', '3080', '300501', '3085ffffffffff'])('"%s" is no element', (text) => {
    expect(() => readElement(Buffer.from(text, 'hex'))).toThrow(RangeError)
  })
})
