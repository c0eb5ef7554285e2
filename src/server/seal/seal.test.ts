import { expect, test } from 'vitest'
import { closeCursor, openCursor } from './cursor.ts'
import { closeReceipt, openReceipt, type Receipt } from './receipt.ts'
import { createSeal } from './seal.ts'

const seal = createSeal('the secret of this province')
const stranger = createSeal('another secret')
const receipt: Receipt = {
  personId: 'sari',
  opId: 'op-1',
  payloadHash: 'hash',
  on: 3,
  at: '2026-11-23T00:00:00.000Z',
  error: null,
  number: null,
}
const operation = { opId: 'op-1', payloadHash: 'hash' }

test('what the server sealed it can open again, also after a restore: the secret comes with the database', () => {
  const cursor = { epoch: 'e', seq: 7, tag: 'abc' }
  expect(openCursor(createSeal('the secret of this province'), 'sari', closeCursor(seal, 'sari', cursor))).toEqual(
    cursor,
  )
  const kept = closeReceipt(seal, receipt)
  expect(openReceipt(seal, 'sari', { ...operation, receipt: kept })).toEqual(receipt)
})

test.each([
  ['made by somebody else', closeReceipt(stranger, receipt), 'sari', operation],
  ['changed by one letter', closeReceipt(seal, receipt).replace(/^./, 'f'), 'sari', operation],
  ['of another step', closeReceipt(seal, receipt), 'sari', { ...operation, opId: 'op-2' }],
  ['of other words', closeReceipt(seal, receipt), 'sari', { ...operation, payloadHash: 'other' }],
  ['in the hands of a colleague', closeReceipt(seal, receipt), 'wayan', operation],
  ['a cursor in its place', closeCursor(seal, 'sari', { epoch: 'e', seq: 1, tag: 't' }), 'sari', operation],
  ['nothing at all', '', 'sari', operation],
])('a receipt %s is worth nothing', (_, text, personId, asked) => {
  expect(openReceipt(seal, personId, { ...asked, receipt: text })).toBeNull()
})

test('a cursor is one person’s own', () => {
  const cursor = closeCursor(seal, 'sari', { epoch: 'e', seq: 7, tag: 'abc' })
  expect(openCursor(seal, 'wayan', cursor)).toBeNull()
  expect(openCursor(seal, 'sari', cursor.replace('7', '8'))).toBeNull()
})
