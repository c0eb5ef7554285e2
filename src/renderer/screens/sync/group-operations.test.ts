import { expect, test } from 'vitest'
import type { OperationRow } from '../../../protocol/desktop-api.ts'
import { firstGroup, inGroup, stepsOf } from './group-operations.ts'

const step = (dseq: number, status: OperationRow['status'], more: Partial<OperationRow> = {}): OperationRow => ({
  dseq,
  heldBy: null,
  dismissed: false,
  letterId: '0f3c2c53-3b0e-4a53-9d53-2b1f5f1f0a01',
  subject: 'Undangan rapat',
  kind: 'letter.paraf',
  status,
  error: null,
  written: '',
  positionId: 'konseptor',
  holding: 'definitif',
  claimedAt: '2026-11-21T03:00:00Z',
  answeredAt: null,
  ...more,
})
const day = [
  step(1, 'accepted'),
  step(2, 'rejected'),
  step(3, 'held_back', { heldBy: 2 }),
  step(4, 'waiting'),
  step(5, 'held_back', { heldBy: 2 }),
  step(6, 'rejected', { dismissed: true }),
  step(7, 'waiting'),
]
const numbers = (steps: readonly OperationRow[]) => steps.map(({ dseq }) => dseq)

test('what was refused needs the person, with all that it held back below it', () => {
  const needs = inGroup(day, 'needs')
  expect(numbers(needs)).toEqual([2])
  expect(numbers(needs.flatMap((step) => step.held))).toEqual([3, 5])
})

test('what waits stands as it is sent, what is done or put away newest first', () => {
  expect(numbers(inGroup(day, 'waiting'))).toEqual([4, 7])
  expect(numbers(inGroup(day, 'done'))).toEqual([6, 1])
})

test('the list opens where it is most needed', () => {
  expect(firstGroup(day)).toBe('needs')
  expect(firstGroup([step(1, 'accepted'), step(2, 'waiting')])).toBe('waiting')
  expect(firstGroup([])).toBe('done')
})

test('a step that was held back by one that is no longer listed stands for itself', () => {
  expect(numbers(stepsOf([step(3, 'held_back', { heldBy: 2 })]))).toEqual([3])
})
