import type { Letter } from '../../../domain/letter.ts'
import { nextReviewer } from '../../../domain/lifecycle/checking.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { useNames } from '../../session/use-names.ts'
import styles from './facts.module.css'

/** The checkers in their order, and how far the letter has come. */
export const ReviewerList = ({ letter }: { letter: Letter }) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  const next = letter.state === 'diajukan' ? nextReviewer(letter) : null
  const standing = (positionId: string) => {
    const paraf = letter.parafs.find((given) => given.positionId === positionId)
    if (paraf)
      return `${names.person(paraf.by.personId)} · ${t('reading.reviewGiven', { time: format.dateTime(paraf.at) })}`
    return t(positionId === next ? 'reading.reviewNext' : 'reading.reviewLater')
  }
  return (
    <ol className={styles.list}>
      {letter.content.reviewers.map((positionId) => (
        <li key={positionId} className={styles.entry}>
          <span className={styles.strong}>{names.position(positionId)}</span>
          <span className={styles.soft}>{standing(positionId)}</span>
        </li>
      ))}
    </ol>
  )
}
