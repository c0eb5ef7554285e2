import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useNames } from '../../session/use-names.ts'
import { NoteDialog } from './note-dialog.tsx'
import type { DecisionProps } from './paraf-dialog.tsx'

/** Back to who drafted it, with the reason. */
export const ReturnDialog = ({ letter, onClose, onDone }: DecisionProps) => {
  const t = useText()
  const names = useNames()
  return (
    <NoteDialog
      id={letter.id}
      title={t('return.title')}
      lead={t('return.lead', { name: names.person(letter.author.personId) })}
      noteLabel={t('return.note')}
      confirm={t('return.confirm')}
      done={t('return.done')}
      isNoteRequired
      variant="primary"
      action={useOfficeAction('letters.return')}
      onClose={onClose}
      onDone={onDone}
    />
  )
}
