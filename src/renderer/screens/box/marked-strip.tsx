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
      <Button variant="primary" shortcut="T" onPress={onSign}>
        {t('list.signMarked', { n: count })}
      </Button>
    </Group>
  )
}
