import { useText } from '../../../i18n/text-context.tsx'
import { Icon } from '../../../parts/icon.tsx'
import type { CheckItem, Judged } from './check-items.ts'
import styles from './check.module.css'

/** What is to be looked at, each with how it was found: in order, not in order, still open, or open with something to see. */
export const CheckList = (props: {
  items: readonly CheckItem[]
  current: string
  judged: Judged
  onChoose: (id: string) => void
}) => {
  const t = useText()
  const { items, current, judged, onChoose } = props
  return (
    <ol className={styles.list} aria-label={t('check.items')}>
      {items.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            className={styles.item}
            aria-current={one.id === current ? 'true' : undefined}
            onClick={() => onChoose(one.id)}
          >
            <Standing judged={judged[one.id]} found={one.found} />
            <span>{one.title}</span>
          </button>
        </li>
      ))}
    </ol>
  )
}

const Standing = ({ judged, found }: { judged: Judged[string] | undefined; found: string }) => {
  const t = useText()
  if (judged?.ok) {
    return (
      <span className={styles.isOk}>
        <Icon name="check" size={16} />
        <span className="only-for-screen-readers">{t('check.ok')}</span>
      </span>
    )
  }
  if (judged) {
    return (
      <span className={styles.isNot}>
        <Icon name="close" size={16} />
        <span className="only-for-screen-readers">{t('check.notOk')}</span>
      </span>
    )
  }
  return (
    <span className={found === '' ? styles.isOpen : styles.isFound}>
      {found === '' ? '○' : '!'}
      <span className="only-for-screen-readers">{t(found === '' ? 'check.open' : 'check.found')}</span>
    </span>
  )
}
