import type { ReactNode } from 'react'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import type { Marks } from './use-marks.ts'
import styles from './archive.module.css'

/** How many are marked, all or none of them, and what to do with them. */
export const MarkTools = ({ marks, total, children }: { marks: Marks<never>; total: number; children: ReactNode }) => {
  const t = useText()
  return (
    <div className={styles.tools}>
      <p className={styles.found} aria-live="polite">
        {marks.ids.length > 0
          ? t('archive.marked', { n: marks.ids.length, of: total })
          : t('archive.markHelp', { of: total })}
      </p>
      {marks.ids.length < total ? (
        <Button variant="quiet" onPress={marks.all}>
          {t('archive.markAll')}
        </Button>
      ) : (
        <Button variant="quiet" onPress={marks.clear}>
          {t('list.unmark')}
        </Button>
      )}
      {children}
    </div>
  )
}
