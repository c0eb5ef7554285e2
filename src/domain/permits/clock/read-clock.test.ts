import { expect, test } from 'vitest'
import { calendarOf } from '../calendar/working-calendar.ts'
import type { ClockEvent } from './clock-event.ts'
import { readClock } from './read-clock.ts'

test('a file that was back with the applicant over Nyepi keeps its days', () => {
  const events: ClockEvent[] = [
    { at: '2026-03-09T01:00:00Z', id: '1', kind: 'step', step: 'kelengkapan' },
    { at: '2026-03-10T02:00:00Z', id: '2', kind: 'started' },
    { at: '2026-03-10T02:00:00Z', id: '2', kind: 'step', step: 'telaah' },
    { at: '2026-03-12T03:00:00Z', id: '3', kind: 'paused', reason: 'Proposal belum lengkap' },
    { at: '2026-03-25T01:00:00Z', id: '4', kind: 'resumed' },
  ]
  const rules = {
    serviceDays: 5,
    steps: [
      { id: 'kelengkapan', days: 1 },
      { id: 'telaah', days: 3 },
      { id: 'naskah', days: 2 },
    ],
  }
  const calendar = calendarOf({})
  expect(readClock(events, rules, calendar, '2026-03-26')).toMatchObject({
    used: 3,
    deadline: '2026-03-30',
    left: 2,
    forecast: '2026-03-30',
    // 13, 16 and 17 March, and the 25th; not Nyepi with its eve, nor the feast after the fast.
    pauses: [{ from: '2026-03-12', until: '2026-03-25', workingDays: 4 }],
    perStep: [
      { step: 'kelengkapan', used: 1 },
      { step: 'telaah', used: 3 },
    ],
  })
  expect(readClock(events, rules, calendar, '2026-03-20')).toMatchObject({ state: 'paused', deadline: null, left: 3 })
})
