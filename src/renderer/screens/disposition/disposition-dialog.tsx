import { useState, type KeyboardEvent } from 'react'
import { officeDay } from '../../../domain/office-day.ts'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Select } from '../../parts/select.tsx'
import { TextArea } from '../../parts/text-area.tsx'
import { useNow } from '../../parts/use-now.ts'
import { useSubject } from '../../parts/use-subject.ts'
import { useNames } from '../../session/use-names.ts'
import { unreadable } from '../admin/date-field.tsx'
import { DueField } from './due-field.tsx'
import { InstructionList } from './instruction-list.tsx'
import { ReceiversField } from './receivers-field.tsx'
import styles from './disposition.module.css'

interface DispositionDialogProps {
  detail: LetterDetail
  onClose: () => void
  onDone: () => void
}

/** Passes a letter on: to whom, what to do, until when. Ctrl+Enter sends it from anywhere. */
export const DispositionDialog = ({ detail, onClose, onDone }: DispositionDialogProps) => {
  const t = useText()
  const names = useNames()
  const announce = useAnnounce()
  const subject = useSubject()
  const today = officeDay(new Date(useNow()).toISOString())
  const { letter, dispositions } = detail
  const give = useOfficeAction('dispositions.give')
  const [asIndex, setAsIndex] = useState(0)
  const [to, setTo] = useState<string[]>([])
  const [instructions, setInstructions] = useState<string[]>([])
  const [note, setNote] = useState('')
  const [due, setDue] = useState('')
  const [tooEarly, setTooEarly] = useState(false)
  const as = dispositions.mayGive[asIndex] ?? dispositions.mayGive[0]
  if (!as) return null

  const lacks = {
    to: to.length === 0,
    words: instructions.length === 0 && note.trim() === '',
    due: due === unreadable,
  }
  const send = () => {
    if (give.isPending) return
    if (lacks.to || lacks.words || lacks.due) return setTooEarly(true)
    const given = { as, to, instructions, note, due: due === '' ? null : due }
    give.mutate(
      { id: letter.id, ...given },
      {
        onSuccess: () => {
          announce(t('disposition.done', { n: to.length }))
          onClose()
          onDone()
        },
      },
    )
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
  }

  return (
    <Dialog
      title={t(as.parentId === null ? 'disposition.title' : 'disposition.passTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            shortcut="Ctrl+Enter"
            begins="dispositions.give"
            onPress={send}
            isDisabled={give.isPending}
          >
            {t('disposition.send')}
          </Button>
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears Ctrl+Enter of all its fields */}
      <div className={styles.form} onKeyDownCapture={onKeyDown}>
        <p className={styles.soft}>
          {subject({ subject: letter.content.subject, envelope: letter.envelope })}
          {dispositions.mayGive.length === 1 &&
            ` · ${t('disposition.asPosition', { position: names.position(as.positionId) })}`}
        </p>
        {give.error && <ErrorPanel error={give.error} />}
        {dispositions.mayGive.length > 1 && (
          <Select
            label={t('disposition.as')}
            value={String(asIndex)}
            onChange={(index) => setAsIndex(Number(index))}
            options={dispositions.mayGive.map(({ positionId, parentId }, index) => ({
              value: String(index),
              label: names.position(positionId),
              description: t(parentId === null ? 'disposition.asHead' : 'disposition.asReceiver'),
            }))}
          />
        )}
        <ReceiversField
          key={as.positionId}
          from={as.positionId}
          day={today}
          value={to}
          onChange={setTo}
          error={tooEarly && lacks.to ? t('disposition.toMissing') : undefined}
        />
        <InstructionList value={instructions} onChange={setInstructions} />
        <TextArea
          label={t('disposition.note')}
          rows={3}
          value={note}
          onChange={setNote}
          maxLength={4000}
          error={tooEarly && lacks.words ? t('disposition.wordsMissing') : undefined}
        />
        <DueField today={today} value={due} onChange={setDue} tooEarly={tooEarly} />
      </div>
    </Dialog>
  )
}
