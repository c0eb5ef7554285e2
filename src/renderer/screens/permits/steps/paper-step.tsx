import type { PaperRole } from '../../../../domain/permits/kind/paper-roles.ts'
import { useOfficeAction } from '../../../bridge/use-office.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { useGo } from '../../../navigation/use-place.tsx'
import { NoteDialog } from '../../letter/note-dialog.tsx'
import type { StepDialogProps } from './simple-steps.tsx'

/** Begins a letter of the case, filled in from it, and goes there. A refusal and a revocation say why. */
export const PaperStep = ({ view, as, onClose }: StepDialogProps & { as: PaperRole }) => {
  const t = useText()
  const go = useGo()
  const draft = useOfficeAction('permits.draftPaper')
  const needsReason = as === 'penolakan' || as === 'pencabutan'
  const refusals = view.letter.permit.teams.filter(({ answer }) => answer?.verdict === 'tolak').length
  return (
    <NoteDialog
      begins="permits.draftPaper"
      id={view.letter.id}
      title={t(`paperStep.${as}`)}
      lead={[
        t('paperStep.lead'),
        ...(as === 'izin' && refusals > 0 ? [t('paperStep.refusals', { n: refusals })] : []),
      ].join(' ')}
      noteLabel={t(needsReason ? 'paperStep.reason' : 'step.note')}
      confirm={t('paperStep.confirm')}
      done={t('paperStep.done')}
      isNoteRequired={needsReason}
      variant="primary"
      action={{
        ...draft,
        mutate: ({ id, note }, then) =>
          draft.mutate(
            { id, as, reason: needsReason ? note : '' },
            {
              onSuccess: ({ id: letter }) => {
                then.onSuccess()
                go({ screen: 'draf', letter })
              },
            },
          ),
      }}
      onClose={onClose}
      onDone={() => undefined}
    />
  )
}
