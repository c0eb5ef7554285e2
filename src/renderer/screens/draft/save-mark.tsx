import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import type { DraftState } from './draft-keeper.ts'
import styles from './draft-screen.module.css'

/** Whether what stands on the screen is safe. Silent for screen readers: an error speaks by itself in its panel. */
export const SaveMark = ({ state }: { state: DraftState }) => {
  const t = useText()
  const format = useFormat()
  if (state.saving === 'saving') return <span className={styles.saveMark}>{t('draft.saving')}</span>
  if (state.saving !== 'saved') return <span className={styles.saveMark}>{t('draft.unsaved')}</span>
  return (
    <span className={styles.saveMark}>
      <Icon name="check" size={16} />
      {state.savedAt ? t('draft.saved', { time: format.time(state.savedAt.toISOString()) }) : t('draft.savedBefore')}
    </span>
  )
}
