import { useState } from 'react'
import { Group } from 'react-aria-components'
import type { LetterDetail } from '../../../../protocol/desktop-api.ts'
import type { ErrorMessage } from '../../../../protocol/errors/lontar-error.ts'
import { errorSentences } from '../../../i18n/error-sentences.ts'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { useShortcuts } from '../../../shortcuts/use-shortcuts.ts'
import { possibleSteps } from '../../letter/possible-steps.ts'
import { ReturnDialog } from '../../letter/return-dialog.tsx'
import { hasMovedOn, type ReviewMark } from './review-state.ts'
import { stateIcon } from './review-strip.tsx'
import type { ReviewLetter } from './use-review.ts'
import styles from './review.module.css'

interface ReviewDecisionProps {
  reviewed: ReviewLetter
  detail: LetterDetail
  onMark: (mark: ReviewMark['mark']) => void
  onReturned: () => void
}

/** One decision by one key: approve, return with a reason, leave for later. The same key again takes a mark back. */
export const ReviewDecision = ({ reviewed, detail, onMark, onReturned }: ReviewDecisionProps) => {
  const t = useText()
  const [isReturning, setReturning] = useState(false)
  const { state, looked, mark } = reviewed
  const mayMark = state === 'open' || state === 'approved' || state === 'later'
  const mayReturn = possibleSteps(detail).return
  const toggle = (wanted: 'approved' | 'later') => onMark(state === wanted ? null : wanted)
  useShortcuts(mayMark ? { s: () => toggle('approved'), l: () => toggle('later') } : {})
  useShortcuts(mayReturn ? { r: () => setReturning(true) } : {}, { begins: 'letters.return' })
  return (
    <Group aria-label={t('review.decide')} className={styles.decision ?? ''}>
      <p className={styles.state} data-state={state}>
        <Icon name={stateIcon[state]} /> {t(`review.${state}`)}
      </p>
      {hasMovedOn(mark, looked) && <p className={styles.wrong}>{t('review.pdfChanged')}</p>}
      {state === 'blocked' && looked?.problem && <Blocked problem={looked.problem} />}
      <div className={styles.buttons}>
        {mayMark && (
          <Button
            variant={state === 'approved' ? 'plain' : 'primary'}
            shortcut="S"
            icon={<Icon name="check" />}
            aria-pressed={state === 'approved'}
            onPress={() => toggle('approved')}
          >
            {t('review.approve')}
          </Button>
        )}
        {mayReturn && (
          <Button shortcut="R" icon={<Icon name="back" />} begins="letters.return" onPress={() => setReturning(true)}>
            {t('reading.return')}
          </Button>
        )}
        {mayMark && (
          <Button
            shortcut="L"
            icon={<Icon name="clock" />}
            aria-pressed={state === 'later'}
            onPress={() => toggle('later')}
          >
            {t('review.leave')}
          </Button>
        )}
      </div>
      {isReturning && <ReturnDialog letter={detail.letter} onClose={() => setReturning(false)} onDone={onReturned} />}
    </Group>
  )
}

/** Where the PDF is not here yet, the place of the PDF tells it whole. */
const Blocked = ({ problem }: { problem: ErrorMessage }) => {
  const t = useText()
  const [language] = useLanguage()
  if (problem.code !== 'file_missing') return <ErrorPanel error={problem} announce="quiet" />
  return <p>{errorSentences(problem, language, t).heading}.</p>
}
