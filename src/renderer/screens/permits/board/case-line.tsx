import type { CaseCard } from '../../../../protocol/desktop/permit-board-calls.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { useNames } from '../../../session/use-names.ts'
import { UrgencyMark } from './urgency-mark.tsx'
import { useDayWords } from './use-day-words.ts'
import { useKindNames } from './use-kind-names.ts'
import styles from './board.module.css'

export const CaseLineHead = () => {
  const t = useText()
  return (
    <div className={styles.lineHead} aria-hidden="true">
      <span>{t('cases.number')}</span>
      <span>{t('cases.applicant')}</span>
      <span>{t('board.kind')}</span>
      <span>{t('cases.stage')}</span>
      <span className={styles.with}>{t('cases.with')}</span>
      <span>{t('cases.entered')}</span>
      <span>{t('cases.deadline')}</span>
    </div>
  )
}

/** A case in one line: number, who, what, how far, with whom, since when, how long yet. */
export const CaseLine = ({ card }: { card: CaseCard }) => {
  const t = useText()
  const dayWords = useDayWords()
  const names = useNames()
  const kinds = useKindNames()
  const isOpen = card.state === 'berjalan'
  const stage = isOpen ? kinds.step(card.kind, card.kindVersion, card.step) : t(`cases.state.${card.state}`)
  const holders = card.holders.map(names.position).join(', ')
  return (
    <div className={styles.line}>
      <span className={styles.lineNumber}>{card.number || t('board.noNumber')}</span>
      <span className={styles.lineApplicant}>
        {card.applicant}
        {card.organisation && <span className={styles.soft}> · {card.organisation}</span>}
      </span>
      <span>{kinds.kind(card.kind)}</span>
      <span>{stage}</span>
      <span className={styles.with} title={holders}>
        {holders}
      </span>
      <span>{dayWords(card.entered)}</span>
      <UrgencyMark card={card} />
    </div>
  )
}
