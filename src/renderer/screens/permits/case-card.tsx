import type { ReactNode } from 'react'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import { casePlace } from '../../navigation/permit-places.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import styles from './case-card.module.css'

/** Where a case is met among letters: what it is, and the way to where it is worked on. */
export const CaseCard = ({ detail, back }: { detail: LetterDetail; back: ReactNode }) => {
  const t = useText()
  const go = useGo()
  const { letter } = detail
  const open = () => go(casePlace(letter.id))
  useShortcuts({ Enter: open })
  return (
    <article className={styles.card} aria-label={letter.content.subject}>
      <div className={styles.back}>{back}</div>
      <EmptyState
        icon="stamp"
        title={letter.content.subject}
        text={[letter.permit?.number?.text, t('permits.caseInLettersText')].filter(Boolean).join(' · ')}
        action={
          <Button variant="primary" shortcut="Enter" onPress={open}>
            {t('permits.openCase')}
          </Button>
        }
      />
    </article>
  )
}
