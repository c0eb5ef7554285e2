import { expect, test } from 'vitest'
import type { OperationRow } from '../../../protocol/desktop-api.ts'
import { byUrgency } from './by-urgency.ts'

const step = (dseq: number, status: OperationRow['status']): OperationRow => ({
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
})

test('what was rejected stands on top, then what waits, then what is done, each newest first', () => {
  const steps = [
    step(1, 'accepted'),
    step(2, 'rejected'),
    step(3, 'waiting'),
    step(4, 'held_back'),
    step(5, 'accepted'),
    step(6, 'waiting'),
  ]
  expect(byUrgency(steps).map(({ dseq }) => dseq)).toEqual([2, 4, 6, 3, 5, 1])
})
