import { useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useNames } from '../../session/use-names.ts'
import { NoteDialog } from './note-dialog.tsx'
import type { DecisionProps } from './paraf-dialog.tsx'
import styles from './note-dialog.module.css'

const drafter = 'drafter'

/** Back with the reason: to who drafted it, or to a checker who gave paraf and looks at it again with all after them. */
export const ReturnDialog = ({ letter, onClose, onDone }: DecisionProps) => {
  const t = useText()
  const names = useNames()
  const back = useOfficeAction('letters.return')
  const [to, setTo] = useState(drafter)
  const author = names.person(letter.author.personId)
  const places = [
    { id: drafter, word: t('return.toDrafter', { name: author }), help: t('return.toDrafterHelp') },
    ...letter.parafs.map(({ positionId, by }) => ({
      id: positionId,
      word: t('return.toReviewer', { position: names.position(positionId) }),
      help: names.person(by.personId),
    })),
  ]
  const isDrafter = to === drafter
  return (
    <NoteDialog
      begins="letters.return"
      id={letter.id}
      title={t('return.title')}
      lead={isDrafter ? t('return.lead', { name: author }) : t('return.leadReviewer', { position: names.position(to) })}
      noteLabel={t('return.note')}
      confirm={t('return.confirm')}
      done={t('return.done')}
      isNoteRequired
      variant="primary"
      action={{
        mutate: (input, options) => back.mutate({ ...input, ...(!isDrafter && { to }) }, options),
        isPending: back.isPending,
        error: back.error,
      }}
      onClose={onClose}
      onDone={onDone}
    >
      {places.length > 1 && (
        <RadioGroup value={to} onChange={setTo} className={styles.choices ?? ''}>
          <Label className={styles.choicesLabel ?? ''}>{t('return.where')}</Label>
          {places.map(({ id, word, help }) => (
            <Radio key={id} value={id} className={styles.choice ?? ''}>
              <span className={styles.dot} aria-hidden="true" />
              <span className={styles.words}>
                <span>{word}</span>
                <span className={styles.help}>{help}</span>
              </span>
            </Radio>
          ))}
        </RadioGroup>
      )}
    </NoteDialog>
  )
}
