import { useState } from 'react'
import type { PermitCase } from '../../../../domain/permits/case/permit-case.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { Select } from '../../../parts/select.tsx'
import { TextField } from '../../../parts/text-field.tsx'
import { useNames } from '../../../session/use-names.ts'
import { NoteDialog } from '../../letter/note-dialog.tsx'
import type { CaseView } from '../case/case-view.ts'
import { useStep } from './use-step.ts'

export interface StepDialogProps {
  view: CaseView
  onClose: () => void
}
const nothingMore = () => undefined

/** The desk that studies it has come to its end. */
export const EndorseDialog = ({ view, onClose }: StepDialogProps) => {
  const t = useText()
  const action = useStep((note) => ({ kind: 'permit.endorse', note }))
  return (
    <NoteDialog
      begins="permits.act"
      id={view.letter.id}
      title={t('step.endorseTitle')}
      lead={t('step.endorseLead')}
      noteLabel={t('step.note')}
      confirm={t('step.endorse')}
      done={t('step.endorsed')}
      isNoteRequired={false}
      variant="primary"
      action={action}
      onClose={onClose}
      onDone={nothingMore}
    />
  )
}

/** The applicant does not want it any more. */
export const WithdrawDialog = ({ view, onClose }: StepDialogProps) => {
  const t = useText()
  const action = useStep((note) => ({ kind: 'permit.withdraw', note }))
  return (
    <NoteDialog
      begins="permits.act"
      id={view.letter.id}
      title={t('step.withdrawTitle')}
      lead={t('step.withdrawLead')}
      noteLabel={t('step.reason')}
      confirm={t('step.withdraw')}
      done={t('step.withdrawn')}
      isNoteRequired
      variant="danger"
      action={action}
      onClose={onClose}
      onDone={nothingMore}
    />
  )
}

/** On without the answer of an agency whose time is over. */
export const PassByDialog = ({ view, onClose }: StepDialogProps) => {
  const t = useText()
  const names = useNames()
  const open = view.letter.permit.teams.filter(({ id }) => view.desk.passable.includes(id))
  const [taskId, setTaskId] = useState(open[0]?.id ?? '')
  const action = useStep((note) => ({ kind: 'permit.pass_by', taskId, note }))
  return (
    <NoteDialog
      begins="permits.act"
      id={view.letter.id}
      title={t('step.passTitle')}
      lead={t('step.passLead')}
      noteLabel={t('step.reason')}
      confirm={t('step.pass')}
      done={t('step.passed')}
      isNoteRequired
      variant="primary"
      action={action}
      onClose={onClose}
      onDone={nothingMore}
    >
      <Select
        label={t('step.agency')}
        value={taskId}
        onChange={setTaskId}
        options={open.map((task) => ({ value: task.id, label: names.unit(task.unitId), description: task.question }))}
      />
    </NoteDialog>
  )
}

const ways = ['loket', 'surel', 'unduh', 'pos'] as const
type Way = NonNullable<PermitCase['handover']>['way']

/** Into whose hands, and how. */
export const HandOverPermitDialog = ({ view, onClose }: StepDialogProps) => {
  const t = useText()
  const { applicant } = view.letter.permit.application
  const [to, setTo] = useState(applicant.name)
  const [way, setWay] = useState<Way>(view.letter.permit.channel === 'daring' ? 'unduh' : 'loket')
  const action = useStep((note) => ({ kind: 'permit.hand_over', to: to.trim(), way, note }))
  return (
    <NoteDialog
      begins="permits.act"
      id={view.letter.id}
      title={t('step.handTitle')}
      lead={t('step.handLead')}
      noteLabel={t('step.note')}
      confirm={t('step.hand')}
      done={t('step.handed')}
      isNoteRequired={false}
      variant="primary"
      action={action}
      isIncomplete={to.trim() === ''}
      onClose={onClose}
      onDone={nothingMore}
    >
      <TextField label={t('step.handTo')} value={to} onChange={setTo} maxLength={200} isRequired />
      <Select
        label={t('step.handWay')}
        value={way}
        onChange={setWay}
        options={ways.map((value) => ({ value, label: t(`case.way.${value}`) }))}
      />
    </NoteDialog>
  )
}
