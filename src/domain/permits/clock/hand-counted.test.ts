import { describe, expect, it } from 'vitest'
import { calendarOf } from '../calendar/working-calendar.ts'
import { told } from '../testing/told-events.ts'
import { readClock, type ClockReading } from './read-clock.ts'

/**
 * Counted by hand on a wall calendar of Bali, before the clock was asked. Days off from Monday to Friday that lie in these spans:
 * 2025: 27–29 January; 28 and 31 March, 1–4 and 7 April (Nyepi, Idul Fitri); 18 April; 22–24 April (Galungan); 1, 12, 13, 29, 30 May;
 * 18 August, announced on the 7th; 18–20 November (Galungan); 25, 26 December. 2026: 1, 16 January; 18–20, 23, 24 March (Nyepi, Idul
 * Fitri); 27, 28 May, 1 June; 16–18 June (Galungan); 4 November (Pagerwesi); 24, 25 December. 2027: 1, 5, 6 January; 12–14 January
 * (Galungan); 8–12, 15 March (Nyepi, Idul Fitri); 10–12, 17 August (Galungan). July 2026 has none.
 */
type Expected = Partial<Omit<ClockReading, 'pauses' | 'perStep' | 'moved'>> & {
  /** Working days of each pause. */
  pauses?: number[]
  /** Working days of each step. */
  steps?: Record<string, number>
  /** Days. */
  moved?: string[]
}
type Row = [name: string, serviceDays: number, events: string, on: string, expected: Expected]

const steps = [
  { id: 'kelengkapan', days: 1 },
  { id: 'telaah', days: 2 },
  { id: 'naskah', days: 2 },
]
const shipped = calendarOf({})

const holds = (rows: Row[], calendar = shipped) =>
  it.each(rows)('%s', (_, serviceDays, events, on, expected) => {
    const reading = readClock(told(events), { serviceDays, steps }, calendar, on)
    const flat = {
      ...reading,
      pauses: reading.pauses.map((pause) => pause.workingDays),
      steps: Object.fromEntries(reading.perStep.map(({ step, used }) => [step, used])),
      moved: reading.moved.map(({ day }) => day),
    }
    expect(flat).toMatchObject(expected)
  })

describe('weeks without a holiday', () => {
  holds([
    [
      'complete on a Monday, five days: due on the Monday after, and nothing used on the first day',
      5,
      '2026-07-06 started',
      '2026-07-06',
      { state: 'running', used: 0, left: 5, deadline: '2026-07-13', late: false },
    ],
    ['on the Tuesday one day is used', 5, '2026-07-06 started', '2026-07-07', { used: 1, left: 4 }],
    [
      'complete on a Friday: the weekend uses nothing',
      5,
      '2026-07-10 started',
      '2026-07-12',
      { used: 0, deadline: '2026-07-17' },
    ],
    ['complete on a Saturday: as on the Friday', 5, '2026-07-11 started', '2026-07-13', { deadline: '2026-07-17' }],
    ['complete on a Sunday: as on the Friday', 5, '2026-07-12 started', '2026-07-13', { deadline: '2026-07-17' }],
    ['on the due day it is in time', 5, '2026-07-06 started', '2026-07-13', { used: 5, left: 0, late: false }],
    [
      'on the working day after it is late, and the deadline stays where it was',
      5,
      '2026-07-06 started',
      '2026-07-14',
      { used: 6, left: -1, late: true, deadline: '2026-07-13' },
    ],
    [
      'due on a Friday, it is not late on the Saturday',
      5,
      '2026-07-10 started',
      '2026-07-18',
      { left: 0, late: false },
    ],
    ['due on a Friday, it is late on the Monday', 5, '2026-07-10 started', '2026-07-20', { left: -1, late: true }],
    [
      'asked about an earlier day, it does not know yet that it was complete',
      5,
      '2026-07-08 started',
      '2026-07-07',
      { state: 'before', started: null, used: 0, left: null, deadline: null, late: false },
    ],
  ])
})

describe('the day begins at midnight in Denpasar, which is 16.00 UTC', () => {
  holds([
    [
      'a minute before midnight is still Tuesday',
      5,
      '2026-07-07 23:59 started',
      '2026-07-08',
      { deadline: '2026-07-14' },
    ],
    ['midnight is Wednesday', 5, '2026-07-08 00:00 started', '2026-07-08', { deadline: '2026-07-15' }],
    [
      'seven in the morning is Wednesday, though not in UTC',
      5,
      '2026-07-08 07:00 started',
      '2026-07-08',
      { deadline: '2026-07-15' },
    ],
    [
      'back to the applicant a minute before midnight, returned a minute after it: that costs the applicant the Thursday',
      5,
      '2026-07-06 started; 2026-07-08 23:59 paused; 2026-07-09 00:01 resumed',
      '2026-07-09',
      { used: 2, pauses: [1], deadline: '2026-07-14' },
    ],
    [
      'the last half hour of a year belongs to the old one',
      2,
      '2026-12-31 23:30 started',
      '2026-12-31',
      { started: '2026-12-31', deadline: '2027-01-07' },
    ],
    [
      'the first half hour of a year is New Year, on which nobody works: due on the same day',
      2,
      '2027-01-01 00:30 started',
      '2027-01-01',
      { started: '2027-01-01', deadline: '2027-01-07' },
    ],
  ])
})

describe('Nyepi', () => {
  holds([
    [
      'complete on the Monday before Nyepi 2026, with Idul Fitri behind it: a fortnight for five days',
      5,
      '2026-03-16 started',
      '2026-03-17',
      { used: 1, deadline: '2026-03-30' },
    ],
    ['on Nyepi itself nothing is used', 5, '2026-03-16 started', '2026-03-19', { used: 1, left: 4 }],
    [
      'made complete on Nyepi, by an applicant abroad: the first day is the 25th',
      5,
      '2026-03-19 started',
      '2026-03-25',
      { used: 1, deadline: '2026-03-31' },
    ],
    ['one day from the last one before Nyepi 2026', 1, '2026-03-17 started', '2026-03-18', { deadline: '2026-03-25' }],
    [
      'Nyepi 2025 on a Saturday, Idul Fitri on the Monday',
      3,
      '2025-03-27 started',
      '2025-03-29',
      { deadline: '2025-04-10' },
    ],
    [
      'Nyepi 2027 and Idul Fitri fill one week',
      3,
      '2027-03-05 started',
      '2027-03-14',
      { used: 0, deadline: '2027-03-18' },
    ],
    [
      'returned before Nyepi, back after the feasts: only working days of the pause are told',
      5,
      '2026-03-10 started; 2026-03-12 paused; 2026-03-25 resumed',
      '2026-03-26',
      { used: 3, pauses: [4], deadline: '2026-03-30' },
    ],
    [
      'a pause from the eve to the day after Nyepi costs nothing',
      5,
      '2026-03-16 started; 2026-03-18 paused; 2026-03-20 resumed',
      '2026-03-20',
      { used: 1, pauses: [0], deadline: '2026-03-30' },
    ],
  ])
})

describe('Galungan, Kuningan and smaller days of the pawukon', () => {
  holds([
    [
      'three days over Galungan in April 2025',
      3,
      '2025-04-21 started',
      '2025-04-25',
      { used: 1, deadline: '2025-04-29' },
    ],
    [
      'five days over Good Friday and Galungan',
      5,
      '2025-04-16 started',
      '2025-04-25',
      { used: 3, deadline: '2025-04-29' },
    ],
    [
      'five days over Galungan in November 2025',
      5,
      '2025-11-14 started',
      '2025-11-20',
      { used: 1, deadline: '2025-11-26' },
    ],
    [
      'Galungan in June 2026, its eve being the Islamic New Year',
      5,
      '2026-06-12 started',
      '2026-06-19',
      { used: 2, deadline: '2026-06-24' },
    ],
    [
      'Isra Mikraj, Siwaratri and Galungan in January 2027',
      5,
      '2027-01-04 started',
      '2027-01-15',
      { used: 4, deadline: '2027-01-18' },
    ],
    [
      'Galungan and Independence Day in August 2027',
      5,
      '2027-08-09 started',
      '2027-08-16',
      { used: 2, deadline: '2027-08-20' },
    ],
    [
      'Kuningan is a Saturday and takes nothing',
      1,
      '2026-06-26 started',
      '2026-06-27',
      { used: 0, deadline: '2026-06-29' },
    ],
    ['Labour Day before Kuningan 2025', 2, '2025-04-30 started', '2025-05-03', { used: 1, deadline: '2025-05-05' }],
    [
      'with the applicant from the eve to the day after Galungan: it costs nothing',
      5,
      '2026-06-15 started; 2026-06-16 paused; 2026-06-18 resumed',
      '2026-06-18',
      { used: 0, pauses: [0], deadline: '2026-06-25' },
    ],
    ['Pagerwesi on a Wednesday', 3, '2026-11-03 started', '2026-11-04', { used: 0, deadline: '2026-11-09' }],
    ['Saraswati on a Saturday', 2, '2026-10-30 started', '2026-11-02', { used: 1, deadline: '2026-11-03' }],
  ])

  const without = calendarOf({
    holidays: [{ day: '2026-12-25', name: 'Natal', nameEn: 'Christmas', type: 'nasional', announced: '2025-09-19' }],
  })
  holds(
    [
      [
        'an office that works on Pagerwesi says so',
        3,
        '2026-11-03 started',
        '2026-11-04',
        { used: 1, deadline: '2026-11-06' },
      ],
    ],
    without,
  )
})

describe('shared leave and other feasts', () => {
  holds([
    ['the long leave of Idul Fitri 2025', 2, '2025-03-26 started', '2025-04-07', { used: 1, deadline: '2025-04-08' }],
    [
      'Idul Adha 2026 with its leave, and Pancasila Day',
      2,
      '2026-05-26 started',
      '2026-06-01',
      { used: 1, deadline: '2026-06-02' },
    ],
    ['Vesak 2025 with its leave', 2, '2025-05-09 started', '2025-05-13', { used: 0, deadline: '2025-05-15' }],
    [
      'Isra Mikraj, leave and Lunar New Year in one week',
      2,
      '2025-01-24 started',
      '2025-01-30',
      { used: 1, deadline: '2025-01-31' },
    ],
  ])
})

describe('from one year to the next', () => {
  holds([
    ['over Christmas and New Year 2027', 5, '2026-12-23 started', '2026-12-31', { used: 4, deadline: '2027-01-04' }],
    ['from the last day of 2025', 3, '2025-12-31 started', '2026-01-02', { used: 1, deadline: '2026-01-06' }],
    [
      'into a year that nobody has entered yet: only weekends are known',
      3,
      '2027-12-30 started',
      '2027-12-31',
      { used: 1, deadline: '2028-01-04' },
    ],
  ])
})

describe('a holiday announced while the clock runs', () => {
  holds([
    [
      'moves the deadline by a day, and is named',
      10,
      '2025-08-05 started',
      '2025-08-08',
      { used: 3, deadline: '2025-08-20', moved: ['2025-08-18'] },
    ],
    [
      'known at the start, it moves nothing',
      6,
      '2025-08-08 started',
      '2025-08-08',
      { deadline: '2025-08-19', moved: [] },
    ],
    [
      'beyond the deadline, it moves nothing',
      5,
      '2025-08-05 started',
      '2025-08-20',
      { deadline: '2025-08-12', moved: [] },
    ],
    [
      'while the file was with the applicant, it moves nothing',
      10,
      '2025-08-05 started; 2025-08-14 paused; 2025-08-20 resumed',
      '2025-08-20',
      { used: 7, pauses: [3], deadline: '2025-08-25', moved: [] },
    ],
  ])

  holds([
    [
      'on the day of the start itself: who promised could know it',
      10,
      '2025-08-07 started',
      '2025-08-07',
      { deadline: '2025-08-22', moved: [] },
    ],
  ])

  const late = (day: string) => ({
    day,
    name: 'Libur',
    nameEn: 'Off',
    type: 'daerah' as const,
    announced: '2026-07-08',
  })
  const announced = calendarOf({ holidays: ['2026-07-06', '2026-07-09', '2026-07-11'].map(late) })
  holds(
    [
      [
        'only what takes a working day from the office is named: not a Saturday, nor the day of the start, said too late',
        5,
        '2026-07-06 started',
        '2026-07-08',
        { used: 2, deadline: '2026-07-14', moved: ['2026-07-09'] },
      ],
    ],
    announced,
  )
})

describe('with the applicant', () => {
  holds([
    [
      'twice: what was used before each pause counts',
      5,
      '2026-07-06 started; 2026-07-07 paused; 2026-07-10 resumed; 2026-07-13 paused; 2026-07-22 resumed',
      '2026-07-22',
      { used: 2, pauses: [3, 7], deadline: '2026-07-27' },
    ],
    [
      'returned and back on the same day: it costs nothing',
      5,
      '2026-07-06 started; 2026-07-08 09:00 paused; 2026-07-08 15:00 resumed',
      '2026-07-13',
      { used: 5, pauses: [0], deadline: '2026-07-13' },
    ],
    [
      'three times on one day: it costs nothing',
      5,
      '2026-07-06 started; 2026-07-08 08:00 paused; 2026-07-08 09:00 resumed; 2026-07-08 10:00 paused; 2026-07-08 11:00 resumed; 2026-07-08 12:00 paused; 2026-07-08 13:00 resumed',
      '2026-07-08',
      { used: 2, pauses: [0, 0, 0], deadline: '2026-07-13' },
    ],
    [
      'and never back: nobody can say when it is due',
      5,
      '2026-07-06 started; 2026-07-07 paused',
      '2026-07-30',
      { state: 'paused', used: 1, left: 4, deadline: null, forecast: null, pauses: [17], late: false },
    ],
    [
      'back with nothing left: due on that very day',
      2,
      '2026-07-06 started; 2026-07-08 paused; 2026-07-15 resumed',
      '2026-07-15',
      { used: 2, left: 0, deadline: '2026-07-15', late: false },
    ],
    [
      'and late on the next',
      2,
      '2026-07-06 started; 2026-07-08 paused; 2026-07-15 resumed',
      '2026-07-16',
      { used: 3, left: -1, deadline: '2026-07-15', late: true },
    ],
    [
      'returned when it was late already: being returned does not make it in time',
      2,
      '2026-07-06 started; 2026-07-10 paused; 2026-07-17 resumed',
      '2026-07-17',
      { used: 4, left: -2, deadline: '2026-07-08', late: true },
    ],
    [
      'over a weekend only: it costs nothing',
      5,
      '2026-07-10 started; 2026-07-11 paused; 2026-07-12 resumed',
      '2026-07-13',
      { used: 1, pauses: [0], deadline: '2026-07-17' },
    ],
    [
      'before it was complete: the check has its time, the service days have not begun',
      5,
      '2026-07-06 step kelengkapan; 2026-07-07 paused; 2026-07-13 resumed; 2026-07-14 started',
      '2026-07-14',
      { used: 0, steps: { kelengkapan: 2 }, pauses: [4], deadline: '2026-07-21' },
    ],
    [
      'said twice, by two laptops: the first counts',
      5,
      '2026-07-06 started; 2026-07-07 started; 2026-07-08 paused; 2026-07-09 paused; 2026-07-10 resumed; 2026-07-13 resumed',
      '2026-07-13',
      { used: 3, pauses: [2], deadline: '2026-07-15' },
    ],
  ])
})

describe('the end', () => {
  holds([
    [
      'issued in time: the clock says so for ever',
      5,
      '2026-07-06 started; 2026-07-09 stopped',
      '2026-07-30',
      { state: 'stopped', used: 3, left: 2, late: false, forecast: '2026-07-09', ahead: 0 },
    ],
    [
      'issued late: that too',
      5,
      '2026-07-06 started; 2026-07-15 stopped',
      '2026-07-30',
      { used: 7, left: -2, late: true },
    ],
    [
      'withdrawn while the applicant had it: it was never due',
      5,
      '2026-07-06 started; 2026-07-07 paused; 2026-07-20 stopped',
      '2026-07-30',
      { used: 1, deadline: null, pauses: [9], late: false },
    ],
    [
      'what comes after the end changes nothing',
      5,
      '2026-07-06 started; 2026-07-09 stopped; 2026-07-10 paused; 2026-07-20 resumed',
      '2026-07-30',
      { used: 3, pauses: [] },
    ],
  ])
})

describe('steps and the forecast', () => {
  holds([
    [
      'ready when this step and the later ones have taken what they may',
      5,
      '2026-07-06 step telaah; 2026-07-06 started',
      '2026-07-06',
      { ahead: 4, forecast: '2026-07-10' },
    ],
    [
      'a step at the end of its days leaves the later ones',
      5,
      '2026-07-06 step telaah',
      '2026-07-08',
      { ahead: 2, forecast: '2026-07-10' },
    ],
    [
      'a step that has overrun is hoped for tomorrow',
      5,
      '2026-07-06 step telaah',
      '2026-07-10',
      { ahead: 3, forecast: '2026-07-15' },
    ],
    [
      'asked on the Saturday, that is the Monday',
      5,
      '2026-07-06 step telaah',
      '2026-07-11',
      { ahead: 3, forecast: '2026-07-15' },
    ],
    ['over Galungan', 5, '2026-06-15 step telaah', '2026-06-17', { ahead: 4, forecast: '2026-06-24' }],
    [
      'the last step on its last day is ready today',
      5,
      '2026-07-09 step naskah',
      '2026-07-13',
      { ahead: 0, forecast: '2026-07-13' },
    ],
    [
      'asked on a Sunday, nobody hands over before the Monday',
      5,
      '2026-07-08 step naskah',
      '2026-07-12',
      { ahead: 0, forecast: '2026-07-13' },
    ],
    [
      'a step that was come back to adds up',
      5,
      '2026-07-06 step telaah; 2026-07-08 step naskah; 2026-07-09 step telaah',
      '2026-07-10',
      { steps: { telaah: 3, naskah: 1 }, step: 'telaah' },
    ],
    [
      'a step takes no time while the file is with the applicant, and goes on where it stood',
      5,
      '2026-07-06 step telaah; 2026-07-07 paused; 2026-07-20 resumed',
      '2026-07-21',
      { steps: { telaah: 2 }, ahead: 2, forecast: '2026-07-23' },
    ],
    [
      'received and in no step yet: nothing is forecast',
      5,
      '2026-07-06 started',
      '2026-07-06',
      { step: null, forecast: null, ahead: 5 },
    ],
  ])
})
