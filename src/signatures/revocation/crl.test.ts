import { generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { boolean, context, element, integer, octets, oid, sequence } from '../cms/der.ts'
import { oids } from '../cms/oids.ts'
import { readCrl } from './crl.ts'

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const time = (text: string) => element(0x18, Buffer.from(text))
const name = sequence(element(0x31, sequence(oid('2.5.4.3'), element(0x0c, Buffer.from('TEST CA')))))
const extension = (id: string, value: Uint8Array, critical = false) =>
  sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value))
const entry = (serial: number | Uint8Array, when = '20260301000000Z', ...extensions: Uint8Array[]) =>
  sequence(integer(serial), time(when), ...(extensions.length > 0 ? [sequence(...extensions)] : []))
const reason = (code: number) => extension('2.5.29.21', element(0x0a, Buffer.from([code])))
const invalidSince = (when: string) => extension('2.5.29.24', time(when))

/** A list as an authority would sign it; `entries` as one piece, so that it can be large or broken. */
const list = (entries: Uint8Array, extensions: Uint8Array[] = [], next: Uint8Array[] = [time('20260408000000Z')]) => {
  const algorithm = sequence(oid(oids.ecdsaSha256))
  const tbs = sequence(
    integer(1),
    algorithm,
    name,
    time('20260401000000Z'),
    ...next,
    ...(entries.length > 0 ? [element(0x30, entries)] : []),
    ...(extensions.length > 0 ? [context(0, sequence(...extensions))] : []),
  )
  return sequence(tbs, algorithm, element(3, Buffer.from([0]), sign('sha256', tbs, privateKey)))
}

describe('a list of revoked certificates', () => {
  test('says who is on it, since when and why', () => {
    const crl = readCrl(list(Buffer.concat([entry(7), entry(128, '20260302030405Z', reason(4)), entry(9)])))
    expect(crl.thisUpdate.toISOString()).toBe('2026-04-01T00:00:00.000Z')
    expect(crl.nextUpdate?.toISOString()).toBe('2026-04-08T00:00:00.000Z')
    expect(crl.find(Buffer.from([128]))).toEqual({
      revokedAt: new Date('2026-03-02T03:04:05Z'),
      reason: 'superseded',
      invalidSince: null,
    })
    expect(crl.find(Buffer.from([0, 128])), 'a leading zero is no other number').not.toBeNull()
    expect(crl.find(Buffer.from([7]))).toMatchObject({ reason: null })
    expect(crl.find(Buffer.from([8]))).toBeNull()
  })
  test('since when a key may have been in other hands', () => {
    const entries = entry(7, '20260301000000Z', reason(1), invalidSince('20260201000000Z'))
    expect(readCrl(list(entries)).find(Buffer.from([7]))).toEqual({
      revokedAt: new Date('2026-03-01T00:00:00Z'),
      reason: 'keyCompromise',
      invalidSince: new Date('2026-02-01T00:00:00Z'),
    })
  })
  test('may be empty, and may lack the next date', () => {
    const crl = readCrl(list(Buffer.alloc(0), [], []))
    expect([crl.nextUpdate, crl.find(Buffer.from([1]))]).toEqual([null, null])
  })
  test('of 140,000 entries is walked and not unfolded', () => {
    const entries = Buffer.concat(
      Array.from({ length: 140_000 }, (_, i) =>
        entry(Buffer.from((i + 1_000_000).toString(16).padStart(32, '5'), 'hex')),
      ),
    )
    const crl = readCrl(list(entries))
    expect(entries.length).toBeGreaterThan(5_000_000)
    expect(crl.find(Buffer.from((1_139_999).toString(16).padStart(32, '5'), 'hex'))).not.toBeNull()
    expect(crl.find(Buffer.from((2_000_000).toString(16).padStart(32, '5'), 'hex'))).toBeNull()
  })
})

describe('lists that are not used', () => {
  const unknown = extension('1.2.3.4', Buffer.from([5, 0]), true)
  test('with an extension that must be understood and is not, in the list or in any entry', () => {
    expect(() => readCrl(list(entry(7), [unknown]))).toThrow('not used')
    const crl = readCrl(list(Buffer.concat([entry(7), entry(8, '20260301000000Z', unknown)])))
    expect(() => crl.find(Buffer.from([7]))).toThrow('critical')
    expect(() => crl.find(Buffer.from([99]))).toThrow('critical')
  })
  test('of some reasons, of attributes, or with an extension twice', () => {
    const number = extension('2.5.29.20', integer(3))
    const point = (tag: number, body: number[]) =>
      extension('2.5.29.28', sequence(element(tag, Buffer.from(body))), true)
    for (const odd of [[point(0x83, [0, 255])], [point(0x85, [255])], [number, number]])
      expect(() => readCrl(list(entry(7), odd))).toThrow(RangeError)
    expect(readCrl(list(entry(7), [point(0x81, [255])])).scope).toMatchObject({ only: 'users', points: null })
    expect(readCrl(list(entry(7), [point(0x82, [255])])).scope).toMatchObject({ only: 'authorities', points: null })
  })
  test('cut, broken or something else', () => {
    const whole = list(Buffer.concat([entry(7), entry(8)]))
    for (const length of [0, 1, 2, 20, whole.length - 1]) expect(() => readCrl(whole.subarray(0, length))).toThrow()
    expect(() => readCrl(Buffer.concat([whole, Buffer.from([0])]))).toThrow()
    expect(() => readCrl(Buffer.from('<html></html>'))).toThrow()
    const broken = list(Buffer.concat([entry(7), Buffer.from([0x30, 0x20, 2, 1, 8])]))
    expect(() => readCrl(broken).find(Buffer.from([7]))).toThrow()
  })
  test('with a number that is none', () => {
    for (const number of [element(2), element(2, Buffer.from([128])), element(2, Buffer.alloc(21, 1)), octets(name)])
      for (const id of ['2.5.29.20', '2.5.29.27'])
        expect(() => readCrl(list(entry(7), [extension(id, number)]))).toThrow(RangeError)
  })
  test('no single wrong byte makes it throw anything but what the reader promises', () => {
    const whole = list(Buffer.concat([entry(7, '20260301000000Z', reason(1)), entry(8)]), [
      extension('2.5.29.28', sequence(element(0x81, Buffer.from([255]))), true),
    ])
    for (let at = 0; at < whole.length; at++)
      for (const flip of [1, 128, 255]) {
        const copy = Buffer.from(whole)
        copy[at]! ^= flip
        try {
          readCrl(copy).find(Buffer.from([7]))
        } catch (error) {
          expect(error, `byte ${at}`).toBeInstanceOf(RangeError)
        }
      }
  })
})
