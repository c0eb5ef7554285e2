import { useState } from 'react'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import { boxPlace } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { Button } from '../../parts/button.tsx'
import { useKindName } from '../../session/kind-words.ts'
import { VoidDialog } from '../letter/void-dialog.tsx'
import type { DraftState } from './draft-keeper.ts'
import { SaveMark } from './save-mark.tsx'
import styles from './draft-screen.module.css'

export interface DraftHeadProps {
  detail: LetterDetail
  draft: DraftState
  onSubmit: () => void
}

/** Whether it is saved, and the two ways out of a draft: submit it, or void it with a reason. */
export const DraftHead = ({ detail, draft, onSubmit }: DraftHeadProps) => {
  const t = useText()
  const go = useGo()
  const [voiding, setVoiding] = useState(false)
  const { letter, mayCancel } = detail
  const kindName = useKindName()
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>
        {t('draft.title')} <span className={styles.kind}>{kindName(letter.content.kind)}</span>
      </h1>
      <SaveMark state={draft} />
      {letter.state === 'draf' && mayCancel && (
        <Button variant="quiet" begins="letters.cancel" onPress={() => setVoiding(true)}>
          {t('draft.void')}
        </Button>
      )}
      {letter.state === 'draf' && (
        <Button variant="primary" shortcut="Ctrl+Enter" begins="letters.submit" onPress={onSubmit}>
          {t('draft.submit')}
        </Button>
      )}
      {voiding && (
        <VoidDialog
          letter={letter}
          onClose={() => setVoiding(false)}
          onDone={() => go(boxPlace('draf'), { replace: true })}
        />
      )}
    </header>
  )
}
