import { useEffect, useRef } from 'react'
import { positionOf, type Directory } from '../../../domain/directory.ts'
import type { Letter } from '../../../domain/letter.ts'
import type { ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { useSubmitKey } from './use-submit-key.ts'
import styles from './draft-form.module.css'

export interface SubmitDialogProps {
  reviewers: Letter['content']['reviewers']
  directory: Directory
  isSubmitting: boolean
  error: ErrorMessage | null
  onSubmit: (note: string) => void
  onClose: () => void
}

/** Says to whom the letter goes next, and takes a note if there is one. Ctrl+Enter twice submits without the mouse. */
export const SubmitDialog = ({ reviewers, directory, isSubmitting, error, onSubmit, onClose }: SubmitDialogProps) => {
  const t = useText()
  const note = useRef<HTMLTextAreaElement>(null)
  const first = reviewers[0]
  const submit = () => {
    if (!isSubmitting) onSubmit(note.current?.value.trim() ?? '')
  }
  useSubmitKey(submit, 'dialog')
  useEffect(() => note.current?.focus(), [])
  return (
    <Dialog
      title={t('draft.submitTitle')}
      onClose={onClose}
      width="narrow"
      mayClose={!isSubmitting}
      actions={
        <>
          <Button onPress={onClose} isDisabled={isSubmitting}>
            {t('common.cancel')}
          </Button>
          <Button
            variant="primary"
            shortcut="Ctrl+Enter"
            begins="letters.submit"
            onPress={submit}
            isDisabled={isSubmitting}
          >
            {t('draft.submit')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <p>
          {first
            ? t('draft.submitTo', { name: positionOf(directory, first)?.title ?? first })
            : t('draft.submitToRegistry')}
        </p>
        <TextArea
          label={t('draft.submitNote')}
          description={t('common.optional')}
          inputRef={note}
          maxLength={4000}
          rows={3}
        />
        {error && <ErrorPanel error={error} />}
      </div>
    </Dialog>
  )
}
