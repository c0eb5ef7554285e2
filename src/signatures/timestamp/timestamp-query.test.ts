import { expect, test } from 'vitest'
import { tokenOfAnswer } from './timestamp-query.ts'
import { timestampQuery } from './timestamp-query.ts'

const answer = (hex: string) => tokenOfAnswer(Buffer.from(hex, 'hex'))

test('each question has a nonce of its own and asks for the certificate', () => {
  const [a, b] = [timestampQuery(Buffer.from('x')), timestampQuery(Buffer.from('x'))]
  expect(a.nonce.equals(b.nonce)).toBe(false)
  expect(a.query.subarray(-3).toString('hex')).toBe('0101ff')
})
test('granted, with or without changes, gives the token; everything else does not', () => {
  expect(answer('300930030201003002 0500'.replace(' ', ''))).toEqual(Buffer.from('30020500', 'hex'))
  expect(answer('30093003020101300205 00'.replace(' ', ''))).toEqual(Buffer.from('30020500', 'hex'))
  expect(answer('30053003020102')).toBe('rejected')
  expect(answer('30053003020100')).toBe('unreadable')
  for (const bytes of ['', '3005300302', '3003020100', Buffer.from('<html>').toString('hex'), '30053003020102ff'])
    expect(answer(bytes)).toBe('unreadable')
})
