import type { Letter } from '../../../domain/letter.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { useNames } from '../../session/use-names.ts'
import styles from './facts.module.css'

/** Where the letter went, and who has it. */
export const DeliveryList = ({ deliveries }: { deliveries: Letter['deliveries'] }) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  return (
    <ul className={styles.list}>
      {deliveries.map(({ unitId, as, sentAt, received, read }) => (
        <li key={unitId} className={styles.entry}>
          <span className={styles.strong}>
            {names.unit(unitId)} {as === 'copy' && `(${t('reading.asCopy')})`}
          </span>
          <span className={styles.soft}>{t('reading.sent', { time: format.dateTime(sentAt) })}</span>
          <span className={styles.soft}>
            {received
              ? t('reading.received', { time: format.dateTime(received.at), who: names.person(received.by.personId) })
              : t('reading.notReceived')}
          </span>
          <span className={styles.soft}>
            {read
              ? t('reading.read', { time: format.dateTime(read.at), who: names.person(read.by.personId) })
              : t('reading.notRead')}
          </span>
        </li>
      ))}
    </ul>
  )
}
