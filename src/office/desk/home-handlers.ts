import { homeBoxes, type HomeBox, type homeCalls } from '../../protocol/desktop/home-calls.ts'
import { hoursPerDay, mondayOf } from '../../domain/office-hours.ts'
import type { BoxState } from '../store/letter-boxes.ts'
import type { Desk } from './desk.ts'
import type { Handlers } from './handlers.ts'

const weekMs = 7 * 24 * 60 * 60 * 1000

/** The office at a glance: boxes with counts and age, and how fast letters go through. */
export const homeHandlers = ({ store, book }: Desk): Handlers<keyof typeof homeCalls> => {
  const { boxes, flow } = store.letters
  const stateOf = (box: HomeBox, day: string): BoxState => {
    switch (box) {
      case 'disposisi_terlambat':
        return boxes.overdue('disposisi', day)
      case 'disposisi_diberikan_terlambat':
        return boxes.overdue('disposisi_diberikan', day)
      case 'perlu_tindakan':
        return { count: store.letters.counts().perlu_tindakan, oldest: store.outbox.oldestRefused() }
      default:
        return boxes.state(box)
    }
  }
  return {
    'home.summary': () => {
      const day = book.today()
      return { boxes: homeBoxes.map((box) => ({ box, ...stateOf(box, day) })), day }
    },
    'home.flow': ({ unitId = null, weeks }) => {
      // Noon of the office’s Monday: far from both ends of the day.
      const thisMonday = Date.parse(`${mondayOf(`${book.today()}T04:00:00Z`)}T04:00:00Z`)
      const mondays = Array.from({ length: weeks }, (_, n) =>
        mondayOf(new Date(thisMonday - (weeks - 1 - n) * weekMs).toISOString()),
      )
      const counted = flow.weeks(mondays[0]!, unitId)
      const lettersOf = (monday: string, asked: 'in' | 'out') =>
        counted.find(({ week, way }) => week === monday && way === asked)?.letters ?? 0
      const times = Map.groupBy(flow.hours(mondays[0]!, unitId), ({ unitId: unit, way }) => `${way} ${unit}`)
      const units = [...new Set([...times.keys()].map((key) => key.slice(key.indexOf(' ') + 1)))]
      const timesOf = (way: 'in' | 'out', unit: string) => {
        const hours = (times.get(`${way} ${unit}`) ?? []).map((entry) => entry.hours)
        return { letters: hours.length, median: rank(hours, 0.5), p90: rank(hours, 0.9) }
      }
      return {
        weeks: mondays.map((monday) => ({ monday, received: lettersOf(monday, 'in'), sent: lettersOf(monday, 'out') })),
        units: units.map((unit) => ({ unitId: unit, out: timesOf('out', unit), in: timesOf('in', unit) })),
        hoursPerDay,
      }
    },
  }
}

/** Nearest rank of values in their order. */
const rank = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null
