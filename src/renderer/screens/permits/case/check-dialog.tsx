import type { ComponentProps } from 'react'
import { useText } from '../../../i18n/text-context.tsx'
import { NoteDialog } from '../../letter/note-dialog.tsx'
import type { CaseView } from './case-view.ts'
import type { CheckItem, Judged } from './check-items.ts'
import styles from './check.module.css'

interface CheckDialogProps extends Pick<ComponentProps<typeof NoteDialog>, 'action' | 'onClose' | 'onDone'> {
  asking: 'accept' | 'return'
  view: CaseView
  items: readonly CheckItem[]
  judged: Judged
}

/** The end of the check: that all is in order, or what goes back to the applicant, read once more before it is said. */
export const CheckDialog = ({ asking, view, items, judged, ...rest }: CheckDialogProps) => {
  const t = useText()
  const isAccepted = asking === 'accept'
  const faults = items.filter(({ id }) => judged[id]?.ok === false)
  const words = isAccepted
    ? { title: t('check.acceptTitle'), lead: t('check.acceptLead', { days: view.kind!.serviceDays }) }
    : { title: t('check.returnTitle'), lead: t('check.returnLead', { n: faults.length }) }
  return (
    <NoteDialog
      begins="permits.act"
      {...rest}
      {...words}
      id={view.letter.id}
      noteLabel={t(isAccepted ? 'step.note' : 'check.returnNote')}
      confirm={t(isAccepted ? 'check.accept' : 'check.return')}
      done={t(isAccepted ? 'check.accepted' : 'check.returned')}
      isNoteRequired={false}
      variant="primary"
    >
      {!isAccepted && (
        <ul className={styles.faults}>
          {faults.map(({ id, title }) => (
            <li key={id}>
              <strong>{title}</strong>: {judged[id]!.reason}
            </li>
          ))}
        </ul>
      )}
    </NoteDialog>
  )
}
