import { useRef, type KeyboardEvent } from 'react'
import type { FieldConflict, LetterContent } from '../../../domain/letter.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { wordDiff, type DiffPart } from '../../parts/word-diff.ts'
import { useNames } from '../../session/use-names.ts'
import { conflictField, conflictText } from './conflict-text.ts'
import styles from './conflict.module.css'

interface ConflictChoiceProps {
  conflict: FieldConflict
  content: LetterContent
  /** The text that was kept aside was written on this computer. */
  isFromHere: boolean
  isPending: boolean
  onChoose: (take: 'current' | 'other') => void
}

/** Two texts of one field, what differs marked in both. The arrow keys go from one choice to the other. */
export const ConflictChoice = ({ conflict, content, isFromHere, isPending, onChoose }: ConflictChoiceProps) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  const choices = useRef<HTMLDivElement>(null)
  const field = conflictField(conflict.field, t)
  const [current, other] = [content, conflict.other].map((side) => conflictText(conflict.field, side, names, t))
  const diff = wordDiff(current ?? '', other ?? '')
  const place = (isHere: boolean) => t(isHere ? 'conflict.here' : 'conflict.elsewhere')
  const by = t('conflict.by', { who: names.actor(conflict.by), time: format.dateTime(conflict.claimedAt) })
  const onKeyDown = (event: KeyboardEvent) => {
    const side = { ArrowLeft: 0, ArrowRight: 1 }[event.key]
    if (side === undefined) return
    choices.current?.querySelectorAll('button')[side]?.focus()
    event.preventDefault()
  }
  return (
    // The keys belong to the two buttons in it, which hold the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/no-noninteractive-element-interactions
    <fieldset className={styles.choice} onKeyDown={onKeyDown}>
      <legend className={styles.field}>{field}</legend>
      <div ref={choices} className={styles.sides}>
        <Side
          heading={`${t('conflict.current')} · ${place(!isFromHere)}`}
          detail={t('conflict.byCurrent')}
          parts={diff.left}
          label={t('conflict.takeCurrentOf', { field })}
          word={t('conflict.takeCurrent')}
          isPending={isPending}
          onPress={() => onChoose('current')}
        />
        <Side
          heading={`${t('conflict.other')} · ${place(isFromHere)}`}
          detail={by}
          parts={diff.right}
          label={t('conflict.takeOtherOf', { field })}
          word={t('conflict.takeOther')}
          isPending={isPending}
          onPress={() => onChoose('other')}
        />
      </div>
    </fieldset>
  )
}

interface SideProps {
  heading: string
  detail: string
  parts: DiffPart[]
  label: string
  word: string
  isPending: boolean
  onPress: () => void
}

const Side = ({ heading, detail, parts, label, word, isPending, onPress }: SideProps) => {
  const t = useText()
  return (
    <div className={styles.side}>
      <p className={styles.heading}>{heading}</p>
      <p className={styles.detail}>{detail}</p>
      <p className={styles.text}>
        {parts.length === 0 && <em>{t('conflict.nothing')}</em>}
        {parts.map(({ text, isChanged }, index) =>
          // oxlint-disable-next-line react/no-array-index-key -- parts of one text, which never change places
          isChanged ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </p>
      <Button aria-label={label} begins="letters.resolve" isDisabled={isPending} onPress={onPress}>
        {word}
      </Button>
    </div>
  )
}
