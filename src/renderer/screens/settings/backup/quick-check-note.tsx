import type { QuickCheckSummary } from '../../../../protocol/desktop/store-check-calls.ts'
import { useFormat, useText } from '../../../i18n/text-context.tsx'
import styles from './backup.module.css'

/** What the check after the sign-in looked at, and how far it is with the rest. */
export const QuickCheckNote = ({ quick: { at, bytes, roundAt } }: { quick: QuickCheckSummary }) => {
  const t = useText()
  const format = useFormat()
  const round = roundAt ? t('storeCheck.quickRound', { at: format.dateTime(roundAt) }) : t('storeCheck.quickOn')
  return (
    <p className={styles.aside}>
      {t('storeCheck.quick', { at: format.dateTime(at), size: format.bytes(bytes), round })}
    </p>
  )
}
