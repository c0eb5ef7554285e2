import { useState } from 'react'
import { ProgressBar } from 'react-aria-components'
import { useOfficeEvent } from '../../bridge/use-office-event.ts'
import { useText } from '../../i18n/text-context.tsx'
import styles from './archive.module.css'

/** How far a deed over many letters is. */
export const DeedProgress = ({ total }: { total: number }) => {
  const t = useText()
  const [done, setDone] = useState(0)
  useOfficeEvent('archive.progress', (event) => setDone(event.done))
  return (
    <ProgressBar aria-label={t('archive.progress', { done, total })} value={done} maxValue={total}>
      <div className={styles.bar}>
        <div style={{ width: `${(100 * done) / Math.max(1, total)}%` }} />
      </div>
      <span className={styles.note}>{t('archive.progress', { done, total })}</span>
    </ProgressBar>
  )
}
