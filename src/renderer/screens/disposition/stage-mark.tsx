import type { DispositionStage } from '../../../domain/disposition-tree.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Icon, type IconName } from '../../parts/icon.tsx'
import styles from './disposition.module.css'

const icons: Record<DispositionStage, IconName> = {
  unread: 'waiting',
  read: 'inbox',
  reported: 'draft',
  done: 'check',
  cancelled: 'void',
}

/** How far a disposition is: a shape, a word and a colour. */
export const StageMark = ({ stage, overdue }: { stage: DispositionStage; overdue: boolean }) => {
  const t = useText()
  return (
    <span className={`${styles.mark} ${overdue ? styles.overdue : styles[stage]}`}>
      <Icon name={overdue ? 'alert' : icons[stage]} size={14} />
      {t(`disposition.stage.${stage}`)}
      {overdue && ` · ${t('disposition.overdue')}`}
    </span>
  )
}
