import { useFormat } from '../../../i18n/text-context.tsx'

/** `21 Nov`, and with its year where that is another than this one. */
export const useDayWords = (): ((day: string) => string) => {
  const { shortDay } = useFormat()
  const thisYear = String(new Date().getFullYear())
  return (day) => (day.startsWith(thisYear) ? shortDay(day) : `${shortDay(day)} ${day.slice(0, 4)}`)
}
