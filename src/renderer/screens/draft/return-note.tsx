import type { Directory } from '../../../domain/directory.ts'
import type { Letter } from '../../../domain/letter.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import styles from './draft-screen.module.css'

/** Why the letter came back, in the words of who returned it. Nothing where it did not. */
export const ReturnNote = ({ letter, directory }: { letter: Letter; directory: Directory }) => {
  const t = useText()
  const format = useFormat()
  const last = letter.history.at(-1)
  if (letter.state !== 'draf' || last?.action !== 'letter.return') return null
  const person = directory.people.find((p) => p.id === last.by.personId)?.name ?? last.by.personId
  const position = directory.positions.find((p) => p.id === last.by.positionId)?.title
  return (
    <section className={styles.returned} aria-label={t('draft.returned')}>
      <p className={styles.returnedHead}>
        <Icon name="back" /> {t('draft.returned')}
      </p>
      <blockquote className={styles.quote}>{last.note}</blockquote>
      <p className={styles.help}>
        {t('draft.returnedBy', { name: position ? `${person}, ${position}` : person, time: format.dateTime(last.at) })}
      </p>
    </section>
  )
}
