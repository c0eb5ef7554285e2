import { officeDay } from '../../../domain/office-day.ts'
import { mayBeStrengthened } from '../../../domain/lifecycle/strengthening.ts'
import type { Letter } from '../../../domain/letter.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import styles from './facts.module.css'

/** How far the signed file of a letter that was sent is protected for the long term, and what is still to come from the server by itself. */
export const LongTerm = ({ letter }: { letter: Letter }) => {
  const t = useText()
  const format = useFormat()
  if (!mayBeStrengthened(letter)) return null
  const last = letter.strengthened?.at(-1)
  const day = (at: string) => format.date(officeDay(at))
  const said = () => {
    if (!last || last.level === 'B-T') return t('ladder.waits')
    if (last.level === 'B-LT') return t('ladder.lt', { day: day(last.at) })
    return last.renewFrom
      ? t('ladder.lta', { day: day(last.at), renew: day(last.renewFrom) })
      : t('ladder.ltaOpen', { day: day(last.at) })
  }
  return (
    <p className={styles.entry}>
      <span className={styles.strong}>{t('ladder.title')}</span>
      <span className={styles.soft}>{said()}</span>
    </p>
  )
}
