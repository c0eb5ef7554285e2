import type { CaseCard } from '../../../../protocol/desktop/permit-board-calls.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { StateMark } from '../../../parts/state-mark.tsx'
import { UrgencyMark } from './urgency-mark.tsx'
import { useKindNames } from './use-kind-names.ts'
import styles from './board.module.css'

/** Who asks, for what, under which number, and how long there is left. While a letter is made of it, how far that is. */
export const BoardCard = ({ card, by }: { card: CaseCard; by: 'step' | 'position' }) => {
  const t = useText()
  const kinds = useKindNames()
  const kind = kinds.kind(card.kind)
  const paper = card.paper?.state
  return (
    <div className={styles.card}>
      <span className={styles.applicant} title={[card.applicant, card.organisation].filter(Boolean).join(', ')}>
        {card.applicant}
      </span>
      <span className={styles.kind} title={kind}>
        {kind}
      </span>
      <span className={styles.number}>
        {card.number || t('board.noNumber')}
        {by === 'position' && ` · ${kinds.step(card.kind, card.kindVersion, card.step)}`}
      </span>
      {paper ? (
        <span className={styles.marks}>
          <UrgencyMark card={card} />
          <StateMark state={paper} needsAction={false} />
        </span>
      ) : (
        <UrgencyMark card={card} />
      )}
    </div>
  )
}
