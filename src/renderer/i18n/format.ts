import type { Language, Translate } from './translator.ts'

const timeZone = 'Asia/Makassar'
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * Dates and numbers as a Balinese office writes them. Times are WITA wherever the computer stands, because a letter's
 * date is the office's date.
 */
export const formatFor = (language: Language, t: Translate) => {
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const longDay = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long', year: 'numeric' })
  const weekday = new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long' })
  const shortDay = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' })
  const clock = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })

  const date = (iso: string) => longDay.format(new Date(iso))
  const time = (iso: string) => clock.format(new Date(iso))
  /** In one unit: a person asks "how long", not "how many minutes exactly". */
  const span = (ms: number) => {
    if (ms < hour) return t('common.minutes', { n: Math.floor(ms / minute) })
    if (ms < day) return t('common.hours', { n: Math.floor(ms / hour) })
    return t('common.days', { n: Math.floor(ms / day) })
  }
  /** How long ago. */
  const age = (iso: string, now: number) => {
    const passed = Math.max(0, now - Date.parse(iso))
    return passed < minute ? t('common.justNow') : span(passed)
  }
  return {
    date,
    /** `Sabtu` */
    weekday: (iso: string) => weekday.format(new Date(iso)),
    /** `21 Nov`, for the axis of a chart. */
    shortDay: (iso: string) => shortDay.format(new Date(iso)),
    time,
    span,
    age,
    /** `21 November 2026 14.05 WITA` */
    dateTime: (iso: string) => `${date(iso)} ${time(iso)} WITA`,
    /** For a dense list: age within a week, then the day. */
    rowAge: (iso: string, now: number) =>
      now - Date.parse(iso) < 7 * day ? age(iso, now) : shortDay.format(new Date(iso)),
    /** The clock time within the same day, else day and time: `08.12`, `20 Nov 08.12`. */
    since: (iso: string, now: number) =>
      date(iso) === longDay.format(now) ? time(iso) : `${shortDay.format(new Date(iso))} ${time(iso)}`,
    number: (value: number) => plain.format(value),
    /** Limits are set in these: `20 MB` of 1024 kB of 1024 bytes. */
    megabytes: (value: number) => `${plain.format(value / 1024 / 1024)} MB`,
    /** `840 B`, `12,5 kB`, `3,1 MB` */
    bytes: (value: number) => {
      if (value < 1000) return `${value} B`
      if (value < 1_000_000) return `${plain.format(value / 1000)} kB`
      return `${plain.format(value / 1_000_000)} MB`
    },
  }
}
export type Format = ReturnType<typeof formatFor>
