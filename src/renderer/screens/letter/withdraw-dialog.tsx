import type { Delivery, Letter } from '../../../domain/letter.ts'
import { useOfficeAction, useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useNames } from '../../session/use-names.ts'
import { NoteDialog } from './note-dialog.tsx'

interface WithdrawDialogProps {
  letter: Letter
  delivery: Delivery
  onClose: () => void
}

/** Takes the letter back from one addressee. Whether somebody has read it meanwhile, only the server knows. */
export const WithdrawDialog = ({ letter, delivery, onClose }: WithdrawDialogProps) => {
  const t = useText()
  const names = useNames()
  const withdraw = useOfficeAction('letters.withdraw')
  const isOnline = useOfficeQuery('sync.status', {}).data?.online ?? false
  const { unitId, positionId } = delivery
  const place = positionId ? names.position(positionId) : names.unit(unitId)
  return (
    <NoteDialog
      begins="letters.withdraw"
      id={letter.id}
      title={t('withdraw.title')}
      lead={`${t('withdraw.lead', { place })} ${isOnline ? '' : t('withdraw.offline')}`.trim()}
      noteLabel={t('withdraw.note')}
      confirm={t('withdraw.confirm')}
      done={t('withdraw.done')}
      isNoteRequired
      variant="danger"
      action={{
        ...withdraw,
        mutate: (typed, then) =>
          withdraw.mutate({ ...typed, unitId, ...(positionId !== undefined && { positionId }) }, then),
      }}
      onClose={onClose}
      onDone={() => undefined}
    />
  )
}
