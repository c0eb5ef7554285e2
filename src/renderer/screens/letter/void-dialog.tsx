import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { NoteDialog } from './note-dialog.tsx'
import type { DecisionProps } from './paraf-dialog.tsx'

/** Ends a letter for good; the reason stays in the register. */
export const VoidDialog = ({ letter, onClose, onDone }: DecisionProps) => {
  const t = useText()
  return (
    <NoteDialog
      begins="letters.cancel"
      id={letter.id}
      title={t('void.title')}
      lead={t('void.lead')}
      noteLabel={t('void.note')}
      confirm={t('void.confirm')}
      done={t('void.done')}
      isNoteRequired
      variant="danger"
      action={useOfficeAction('letters.cancel')}
      onClose={onClose}
      onDone={onDone}
    />
  )
}
