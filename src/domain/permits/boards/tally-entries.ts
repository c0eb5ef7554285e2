import { mondayOf } from '../../office-hours.ts'
import { officeDay } from '../../office-day.ts'
import type { ClockReading } from '../clock/read-clock.ts'
import type { CaseLetter } from '../lifecycle/case-step.ts'

/**
 * What a dashboard counts, by the month in which it happened: applications that came, how they ended, how often they were returned, whether
 * they were in time, and working days of each step that is over (`langkah`) and of the whole (`utuh`). `buka` and `tutup` count by week, for
 * what lies open.
 */
export const tallies = [
  'masuk',
  'terbit',
  'ditolak',
  'ditarik',
  'kembali',
  'tepat',
  'lambat',
  'langkah',
  'utuh',
  'buka',
  'tutup',
] as const
export type Tally = (typeof tallies)[number]

export interface TallyEntry {
  what: Tally
  /** `2026-11`, or the Monday of a week. */
  period: string
  /** Of `langkah`, else empty. */
  step: string
  /** Working days of `langkah` and `utuh`, else 0. */
  days: number
}

/** The working days of what is over never change but with the calendar, so the counts may be kept. */
export const tallyEntries = (letter: CaseLetter, reading: ClockReading): TallyEntry[] => {
  const { state } = letter.permit
  const entered = enteredOn(letter)
  const decided = decidedOn(letter, reading)
  const inMonth = (what: Tally, day: string, step = '', days = 0): TallyEntry => {
    return { what, period: day.slice(0, 7), step, days }
  }
  const ended = decided === null ? [] : [week('tutup', decided)]
  const isDecision = state === 'terbit' || state === 'ditolak'
  return [
    inMonth('masuk', entered),
    week('buka', entered),
    ...reading.pauses.map(({ from }) => inMonth('kembali', from)),
    ...reading.perStep.flatMap(({ step, used, until }) => (until ? [inMonth('langkah', until, step, used)] : [])),
    ...ended,
    ...(decided !== null && state !== 'berjalan' && state !== 'dikembalikan' ? [inMonth(state, decided)] : []),
    ...(decided !== null && isDecision
      ? [inMonth('utuh', decided, '', reading.used), inMonth(reading.late ? 'lambat' : 'tepat', decided)]
      : []),
  ]
}

const week = (what: Tally, day: string): TallyEntry => {
  return { what, period: mondayOf(`${day}T04:00:00Z`), step: '', days: 0 }
}

/** The office’s day on which it was handed in. */
export const enteredOn = ({ history, updatedAt }: CaseLetter): string => officeDay(history[0]?.at ?? updatedAt)

/** The day on which it was issued, refused or withdrawn; null while it is under way. */
export const decidedOn = ({ permit, history, updatedAt }: CaseLetter, { stopped }: ClockReading): string | null => {
  if (permit.state === 'berjalan' || permit.state === 'dikembalikan') return null
  const withdrawn = history.findLast(({ action }) => action === 'permit.withdraw')?.at
  return stopped ?? officeDay(withdrawn ?? updatedAt)
}
