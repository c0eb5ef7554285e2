import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import type { LetterContent } from '../../../domain/letter.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useBegin } from '../../new-work/use-begin.ts'
import { useAnnounce, useTellError } from '../../parts/announcer.tsx'
import { Icon } from '../../parts/icon.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import { conflictField } from './conflict-text.ts'
import type { DraftKeeper } from './draft-keeper.ts'
import styles from './conflict.module.css'

interface ConflictListProps {
  detail: LetterDetail
  /** As it stands on the screen. */
  content: LetterContent
  keeper: DraftKeeper
  /** The last choice was made: the focus goes on to the field. */
  onChosen: (field: string) => void
}

/** Fields that two computers wrote differently. Nothing is lost until the author has read both and chosen. */
export const ConflictList = ({ detail, content, keeper, onChosen }: ConflictListProps) => {
  const t = useText()
  const resolve = useOfficeAction('letters.resolve')
  const begin = useBegin()
  const announce = useAnnounce()
  const tellError = useTellError()
  const { id, conflicts = [] } = detail.letter
  if (conflicts.length === 0) return null

  const choose = async (conflict: (typeof conflicts)[number], take: 'current' | 'other') => {
    // What was just typed into the field belongs to the text that is chosen.
    if (!(await keeper.flush())) return
    resolve.mutate(
      { id, conflict: conflict.id, take },
      {
        onSuccess: () => {
          announce(t('conflict.chosen', { field: conflictField(conflict.field, t) }))
          onChosen(conflict.field)
        },
        onError: tellError,
      },
    )
  }
  return (
    <section className={styles.conflicts} aria-label={t('conflict.title')} data-conflicts>
      <h2 className={styles.title}>
        <Icon name="alert" /> {t('conflict.title')}
      </h2>
      <p>{t('conflict.lead')}</p>
      {conflicts.map((conflict) => (
        <ConflictChoice
          key={conflict.id}
          conflict={conflict}
          content={content}
          isFromHere={detail.writtenHere.includes(conflict.id)}
          isPending={resolve.isPending}
          onChoose={(take) => begin('letters.resolve', () => void choose(conflict, take))}
        />
      ))}
    </section>
  )
}
