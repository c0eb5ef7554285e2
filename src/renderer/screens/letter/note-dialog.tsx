import { useRef, useState, type ReactNode } from 'react'
import type { NewWorkCall } from '../../../protocol/desktop/new-work.ts'
import type { ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { errorSentences } from '../../i18n/error-sentences.ts'
import { useLanguage, useText } from '../../i18n/text-context.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { UndoButton } from './undo-button.tsx'
import styles from './note-dialog.module.css'

/** What is done with the note: an action of the office, or one that knows more of what it is about. */
interface NoteAction {
  isPending: boolean
  error: ErrorMessage | null
  mutate: (input: { id: string; note: string }, then: { onSuccess: () => void }) => void
}

interface NoteDialogProps {
  id: string
  title: string
  lead: string
  noteLabel: string
  confirm: string
  /** Said when it is done. */
  done: string
  isNoteRequired: boolean
  variant: 'primary' | 'danger'
  /** What the action is to the office. */
  begins: NewWorkCall
  action: NoteAction
  /** What else has to be chosen, above the note. */
  children?: ReactNode
  /** A choice that cannot do without what stands above it. */
  isIncomplete?: boolean
  onClose: () => void
  onDone: () => void
}

/** A decision with a note. Ctrl+Enter sends it; a note that was written stays when something goes wrong. */
export const NoteDialog = (props: NoteDialogProps) => {
  const { id, action, isNoteRequired } = props
  const t = useText()
  const [language] = useLanguage()
  const announce = useAnnounce()
  const [note, setNote] = useState('')
  const [isMissing, setMissing] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)

  const send = () => {
    if (props.isIncomplete) return
    if (isNoteRequired && note.trim() === '') {
      setMissing(true)
      field.current?.focus()
      return
    }
    action.mutate(
      { id, note: note.trim() },
      {
        onSuccess: () => {
          announce(props.done, <UndoButton id={id} />)
          props.onClose()
          props.onDone()
        },
      },
    )
  }
  const missing = isMissing ? errorSentences({ code: 'note_required', params: {} }, language, t).next : undefined

  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      width="narrow"
      actions={
        <>
          <Button onPress={props.onClose}>{t('common.cancel')}</Button>
          <Button
            variant={props.variant}
            begins={props.begins}
            onPress={send}
            isDisabled={action.isPending || props.isIncomplete === true}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus; P then Enter gives the paraf
            autoFocus={!isNoteRequired}
          >
            {props.confirm}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{props.lead}</p>
        {action.error && <ErrorPanel error={action.error} />}
        {props.children}
        <TextArea
          label={isNoteRequired ? props.noteLabel : `${props.noteLabel} (${t('common.optional')})`}
          inputRef={field}
          value={note}
          onChange={(text) => {
            setNote(text)
            setMissing(false)
          }}
          error={missing}
          maxLength={4000}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus
          autoFocus={isNoteRequired}
          isRequired={isNoteRequired}
          onKeyDown={(event) =>
            event.key === 'Enter' && (event.ctrlKey || event.metaKey) ? send() : event.continuePropagation()
          }
        />
      </div>
    </Dialog>
  )
}
