import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { CaseCard } from '../permits/case-card.tsx'
import { LetterDesk } from './letter-desk.tsx'
import { useMarkRead } from './use-mark-read.ts'
import styles from './letter-pane.module.css'

export interface LetterPaneProps {
  id: string
  /** False while T signs the marked letters instead. */
  signByKey: boolean
  /** To the list, where the window holds one pane only. */
  onBack: () => void
  /** My task on this letter is done. */
  onDone: () => void
  onSign: () => void
}

/** A letter to be read and decided: its document beside its facts. */
export const LetterPane = ({ id, signByKey, onBack, onDone, onSign }: LetterPaneProps) => {
  const t = useText()
  const detail = useOfficeQuery('letters.get', { id })
  useMarkRead(detail.data)
  const back = <Button onPress={onBack}>{t('common.back')}</Button>
  if (detail.data?.letter.permit) return <CaseCard detail={detail.data} back={back} />
  if (detail.data) {
    return <LetterDesk detail={detail.data} back={back} signByKey={signByKey} onDone={onDone} onSign={onSign} />
  }
  return <div className={styles.alone}>{detail.error && <ErrorPanel error={detail.error} actions={back} />}</div>
}
