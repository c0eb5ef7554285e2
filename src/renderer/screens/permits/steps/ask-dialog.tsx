import { useState } from 'react'
import { useOfficeAction } from '../../../bridge/use-office.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { useAnnounce } from '../../../parts/announcer.tsx'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { SearchSelect } from '../../../parts/search-select.tsx'
import { Select } from '../../../parts/select.tsx'
import { TextArea } from '../../../parts/text-area.tsx'
import { TextField } from '../../../parts/text-field.tsx'
import { useSession } from '../../../session/session-context.tsx'
import type { StepDialogProps } from './simple-steps.tsx'
import styles from './steps.module.css'

const visits = ['none', 'optional', 'required'] as const

/** One more agency is asked than the kind says: only those that have somebody to answer are offered. */
export const AskDialog = ({ view, onClose }: StepDialogProps) => {
  const t = useText()
  const announce = useAnnounce()
  const { directory } = useSession()
  const act = useOfficeAction('permits.act')
  const [taskId] = useState(() => crypto.randomUUID())
  const [unitId, setUnit] = useState<string | null>(null)
  const [question, setQuestion] = useState('')
  const [days, setDays] = useState('3')
  const [visit, setVisit] = useState<(typeof visits)[number]>('none')
  const [tooEarly, setTooEarly] = useState(false)
  const answering = new Set(directory.positions.flatMap((p) => (p.roles.includes('tim_teknis') ? [p.unitId] : [])))
  const units = directory.units.filter(({ id, until }) => answering.has(id) && (!until || until >= view.desk.day))
  const isDays = /^[1-9]\d{0,2}$/.test(days) && Number(days) <= 250
  const send = () => {
    if (act.isPending) return
    if (unitId === null || question.trim() === '' || !isDays) return setTooEarly(true)
    const intent = { kind: 'permit.ask' as const, taskId, unitId, question: question.trim(), days: Number(days), visit }
    act.mutate(
      { id: view.letter.id, intent },
      {
        onSuccess: () => {
          announce(t('ask.done'))
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      title={t('ask.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" begins="permits.act" onPress={send} isDisabled={act.isPending}>
            {t('ask.send')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {act.error && <ErrorPanel error={act.error} />}
        <SearchSelect
          label={t('step.agency')}
          value={unitId}
          onChange={setUnit}
          options={units.map(({ id, name, abbreviation }) => ({ value: id, label: name, description: abbreviation }))}
          error={tooEarly && unitId === null ? t('ask.unitMissing') : undefined}
          takesFocus
        />
        <TextArea
          label={t('ask.question')}
          rows={2}
          value={question}
          onChange={setQuestion}
          maxLength={300}
          isRequired
          error={tooEarly && question.trim() === '' ? t('ask.questionMissing') : undefined}
        />
        <TextField
          label={t('ask.days')}
          value={days}
          onChange={setDays}
          inputMode="numeric"
          maxLength={3}
          error={tooEarly && !isDays ? t('ask.daysWrong') : undefined}
        />
        <Select
          label={t('ask.visit')}
          value={visit}
          onChange={setVisit}
          options={visits.map((value) => ({ value, label: t(`ask.visit.${value}`) }))}
        />
      </div>
    </Dialog>
  )
}
