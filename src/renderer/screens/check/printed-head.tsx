import { useFormat, useText } from '../../i18n/text-context.tsx'
import styles from './check.module.css'

/** Of which file a report is, and of when: on paper nothing else tells. */
export const PrintedHead = (of: { name: string; size: number; sha256: string; at: string }) => {
  const t = useText()
  const format = useFormat()
  const facts = [
    [t('check.printedFile'), of.name],
    [t('check.printedSize'), format.bytes(of.size)],
    // In groups of eight, to be compared by eye.
    ['SHA-256', of.sha256.match(/.{1,8}/g)?.join(' ') ?? ''],
    [t('check.printedAt'), format.dateTime(of.at)],
  ] as const
  return (
    <header className={styles.printed}>
      <h1>{t('check.printedTitle')}</h1>
      <dl className={styles.identity}>
        {facts.map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>])}
      </dl>
    </header>
  )
}
