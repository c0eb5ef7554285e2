import { Group } from 'react-aria-components'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import styles from './marked-strip.module.css'

/** What is marked, and the one thing to do with it. */
export const MarkedStrip = ({ count, onSign, onClear }: { count: number; onSign: () => void; onClear: () => void }) => {
  const t = useText()
  return (
    <Group className={styles.strip ?? ''} aria-label={t('list.markedCount', { n: count })}>
      <Button variant="quiet" onPress={onClear}>
        {t('list.unmark')}
      </Button>
      <Button variant="primary" shortcut="T" begins={count === 1 ? 'signing.sign' : undefined} onPress={onSign}>
        {count === 1 ? t('list.signMarked', { n: count }) : t('review.marked', { n: count })}
      </Button>
    </Group>
  )
}

/** Nothing is marked, and several letters are ready: all of them can be looked through. */
export const ReadyStrip = ({ count, onReview }: { count: number; onReview: () => void }) => {
  const t = useText()
  return (
    <Group className={`${styles.strip} ${styles.quiet}`} aria-label={t('review.ready', { n: count })}>
      <span>{t('review.ready', { n: count })}</span>
      <Button shortcut="Shift+T" onPress={onReview}>
        {t('review.all', { n: count })}
      </Button>
    </Group>
  )
}
