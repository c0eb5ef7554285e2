import { isStoreAtFault, type StoreCheckSummary } from '../../../../protocol/desktop/store-check-calls.ts'
import { useFormat, useText } from '../../../i18n/text-context.tsx'
import styles from './backup.module.css'

/** What the last full check found, and when. */
export const CheckFindings = ({ found }: { found: StoreCheckSummary }) => {
  const t = useText()
  const format = useFormat()
  const { at, seconds, faults, letters, files } = found
  return (
    <>
      {faults.length === 0 && <p>{t('storeCheck.whole', { letters, files })}</p>}
      {faults.map(({ part, count }) => (
        <p key={part}>{t(`storeCheck.fault.${part}`, { count })}</p>
      ))}
      {isStoreAtFault(found) && <p>{t('storeCheck.damaged')}</p>}
      <p className={styles.aside}>
        {t('storeCheck.last', { at: format.dateTime(at), seconds: format.number(seconds) })}
      </p>
    </>
  )
}
