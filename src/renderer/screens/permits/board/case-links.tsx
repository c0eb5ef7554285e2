import type { CaseCard, MarkedCard } from '../../../../protocol/desktop/permit-board-calls.ts'
import { useFormat, useText } from '../../../i18n/text-context.tsx'
import { casePlace } from '../../../navigation/permit-places.ts'
import { formatPlace } from '../../../navigation/place.ts'
import { useNames } from '../../../session/use-names.ts'
import { UrgencyMark } from './urgency-mark.tsx'
import { useDayWords } from './use-day-words.ts'
import { useKindNames } from './use-kind-names.ts'
import styles from './case-links.module.css'

/** More are only counted. */
const shown = 8

export interface CaseLinksProps {
  title: string
  cards: readonly (CaseCard | MarkedCard)[]
  level: 2 | 3
  /** All of them are listed. */
  all?: boolean
}

/** Cases that are spoken of, each a way to it, with whom it lies. Nothing where there are none. */
export const CaseLinks = ({ title, cards, level, all = false }: CaseLinksProps) => {
  const t = useText()
  const format = useFormat()
  const dayWords = useDayWords()
  const names = useNames()
  const kinds = useKindNames()
  const Heading = `h${level}` as const
  if (cards.length === 0) return null
  const listed = all ? cards : cards.slice(0, shown)
  return (
    <section className={styles.links}>
      <Heading className={styles.title}>
        {title} <span className={styles.count}>{format.number(cards.length)}</span>
      </Heading>
      <ul>
        {listed.map((card) => (
          <li key={`${card.id} ${'markUnit' in card ? card.markUnit : ''}`}>
            <a href={formatPlace(casePlace(card.id))} className={styles.link}>
              <span className={styles.name}>{card.applicant}</span>
              <span className={styles.soft}>{[kinds.kind(card.kind), card.number].filter(Boolean).join(' · ')}</span>
              <span className={styles.last}>
                {'mark' in card ? <span>{dayWords(card.markDay)}</span> : <UrgencyMark card={card} />}
                <span className={styles.soft}>{withWhom(card)}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {listed.length < cards.length && <p className={styles.soft}>{t('dash.more')} …</p>}
    </section>
  )

  function withWhom(card: CaseCard | MarkedCard): string {
    if ('mark' in card && card.markUnit) return names.unit(card.markUnit)
    return card.holders.map(names.position).join(', ')
  }
}
