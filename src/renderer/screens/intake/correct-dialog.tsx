import { useState } from 'react'
import type { Letter, Outside } from '../../../domain/letter.ts'
import type { IntakeFields } from '../../../protocol/desktop/intake-calls.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { RecordFields } from './record-fields.tsx'
import styles from './intake.module.css'

interface CorrectDialogProps {
  letter: Letter
  outside: Outside
  onClose: () => void
}

/** What was written down wrongly of a letter from outside. Its paper and its number in the book stay as they are. */
export const CorrectDialog = ({ letter, outside, onClose }: CorrectDialogProps) => {
  const t = useText()
  const announce = useAnnounce()
  const correct = useOfficeAction('letters.correctRecord')
  const [changed, setChanged] = useState<Partial<IntakeFields>>({})
  const [tooEarly, setTooEarly] = useState(false)
  const { kind, subject, security, urgency, classification } = letter.content
  const { sender, place, number, date, receivedOn, way } = outside
  const known = { kind, subject, security, urgency, classification, sender, place, number, date, receivedOn, way }
  const fields = { ...known, ...changed }
  const save = () => {
    if (fields.sender.trim() === '' || fields.subject.trim() === '') return setTooEarly(true)
    correct.mutate(
      { id: letter.id, fields: changed },
      {
        onSuccess: () => {
          announce(t('intake.corrected'))
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      title={t('intake.correctTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            begins="letters.correctRecord"
            isDisabled={correct.isPending || Object.keys(changed).length === 0}
            onPress={save}
          >
            {t('intake.save')}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        {correct.error && <ErrorPanel error={correct.error} />}
        <RecordFields
          fields={fields}
          onChange={(more) => setChanged((before) => ({ ...before, ...more }))}
          isGuess={() => false}
          tooEarly={tooEarly}
        />
      </div>
    </Dialog>
  )
}
