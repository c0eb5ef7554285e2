import type { Letter } from '../../../domain/letter.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { NoteDialog } from './note-dialog.tsx'

export interface DecisionProps {
  letter: Letter
  onClose: () => void
  onDone: () => void
}

/** P, then Enter: the note is there for whoever wants one. */
export const ParafDialog = ({ letter, onClose, onDone }: DecisionProps) => {
  const t = useText()
  return (
    <NoteDialog
      id={letter.id}
      title={t('paraf.title')}
      lead={t('paraf.lead', { n: letter.contentVersion })}
      noteLabel={t('common.note')}
      confirm={t('paraf.confirm')}
      done={t('paraf.done')}
      isNoteRequired={false}
      variant="primary"
      action={useOfficeAction('letters.paraf')}
      onClose={onClose}
      onDone={onDone}
    />
  )
}
