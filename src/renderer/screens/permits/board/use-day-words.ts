import { useFormat } from '../../../i18n/text-context.tsx'
import { useNow } from '../../../parts/use-now.ts'

/** `21 Nov`, and with its year where that is another than this one. */
export const useDayWords = (): ((day: string) => string) => {
  const { shortDay } = useFormat()
  const thisYear = new Date(useNow()).toISOString().slice(0, 4)
  return (day) => (day.startsWith(thisYear) ? shortDay(day) : `${shortDay(day)} ${day.slice(0, 4)}`)
}
