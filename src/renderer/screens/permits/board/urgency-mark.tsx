import type { CaseCard } from '../../../../protocol/desktop/permit-board-calls.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { useDayWords } from './use-day-words.ts'
import styles from './urgency-mark.module.css'

/** Each has a shape of its own: a ring, half a disc, a triangle, two bars; a tick for what is decided. */
const shapes = {
  tenang: <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  mendekati: (
    <>
      <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M6 1.8a4.2 4.2 0 0 1 0 8.4z" fill="currentColor" />
    </>
  ),
  terlambat: <path d="M6 1 11.5 11H.5z" fill="currentColor" />,
  berhenti: <path d="M2.5 2h2.6v8H2.5zM6.9 2h2.6v8H6.9z" fill="currentColor" />,
  selesai: <path d="M1.5 6.5 4.6 9.5 10.5 2.5" fill="none" stroke="currentColor" strokeWidth="1.8" />,
}

/** How near a case is to being late, in a shape, a colour and words. */
export const UrgencyMark = ({ card }: { card: CaseCard }) => {
  const t = useText()
  const dayWords = useDayWords()
  const tone = card.decided === null ? card.urgency : 'selesai'
  return (
    <span className={`${styles.mark} ${styles[tone]}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {shapes[tone]}
      </svg>
      <span className={styles.word}>{words()}</span>
    </span>
  )

  function words(): string {
    if (card.decided !== null && card.state !== 'berjalan' && card.state !== 'dikembalikan') {
      return t(`urgency.${card.state}`, { day: dayWords(card.decided) })
    }
    if (card.urgency === 'berhenti') {
      return card.pausedSince ? t('urgency.still', { day: dayWords(card.pausedSince) }) : t('urgency.before')
    }
    // The nearer of the two ends: that of the step, or of the whole.
    const left = Math.min(card.left ?? Infinity, card.stepLeft ?? Infinity)
    if (card.urgency === 'terlambat') return t('urgency.late', { n: Math.max(1, -left) })
    if (left === 0) return t('urgency.today')
    return t(card.urgency === 'mendekati' ? 'urgency.soon' : 'urgency.left', { n: left })
  }
}
