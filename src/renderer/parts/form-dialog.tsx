import { useId, type ReactNode, type SubmitEvent } from 'react'
import type { ErrorMessage } from '../../protocol/errors/lontar-error.ts'
import { useText } from '../i18n/text-context.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ErrorPanel } from './error-panel.tsx'
import styles from './form-dialog.module.css'

interface FormDialogProps {
  title: string
  /** The word on the button that sends the form; Enter does the same. */
  action: string
  onSubmit: () => void | Promise<void>
  onClose: () => void
  /** While the office is at it nothing can be sent again, and the dialog not closed. */
  isWorking: boolean
  /** False as long as something is missing that no field can say, such as a file. */
  isReady?: boolean
  error: ErrorMessage | null
  /** What the form is for, above the error and the fields. */
  lead?: ReactNode
  width?: 'narrow' | 'middle'
  children: ReactNode
}

/** A few fields, asked for in a dialog: cancel, or the one next step. */
export const FormDialog = (props: FormDialogProps) => {
  const t = useText()
  const formId = useId()
  const { title, action, onSubmit, onClose, isWorking, isReady = true, error, lead, width = 'narrow', children } = props
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!isWorking && isReady) void onSubmit()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      width={width}
      mayClose={!isWorking}
      actions={
        <>
          <Button onPress={onClose} isDisabled={isWorking}>
            {t('common.cancel')}
          </Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={isWorking || !isReady}>
            {action}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.fields} onSubmit={submit} autoComplete="off">
        {lead !== undefined && <p>{lead}</p>}
        {error && <ErrorPanel error={error} />}
        {children}
      </form>
    </Dialog>
  )
}
