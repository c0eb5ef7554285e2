import { useState, type KeyboardEvent } from 'react'
import type { IntakeItem } from '../../../protocol/desktop/intake-calls.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { useOfficeAction, useOfficeQuery } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { boxPlace, formatPlace } from '../../navigation/place.ts'
import { useAnnounce } from '../../parts/announcer.tsx'
import { useWhyNot } from '../../new-work/new-work-context.tsx'
import { useBegin } from '../../new-work/use-begin.ts'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon } from '../../parts/icon.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { VerdictMark } from '../../parts/verdict-mark.tsx'
import { VerdictPanel } from '../../parts/verdict-view.tsx'
import { readFileAsBase64 } from '../draft/read-file.ts'
import { ChooseFiles } from './choose-files.tsx'
import { RecordFields } from './record-fields.tsx'
import { textWords } from './text-words.ts'
import { useIntakeFields } from './use-intake-fields.ts'
import styles from './intake.module.css'

interface IntakeFormProps {
  item: IntakeItem
  /** How many wait behind it. */
  left: number
  onDone: () => void
}

/** What is written down of the paper in hand. Ctrl+Enter records it and opens the next one. */
export const IntakeForm = ({ item, left, onDone }: IntakeFormProps) => {
  const t = useText()
  const format = useFormat()
  const announce = useAnnounce()
  const { fields, isGuess, set, flush } = useIntakeFields(item)
  const record = useOfficeAction('intake.record')
  const drop = useOfficeAction('intake.drop')
  const attach = useOfficeAction('intake.attach')
  const detach = useOfficeAction('intake.detach')
  const verdict = useOfficeQuery('intake.judge', { id: item.id })
  const [tooEarly, setTooEarly] = useState(false)
  const [problem, setProblem] = useState<LontarError | null>(null)

  const attempt = async (work: () => Promise<unknown>) => {
    setProblem(null)
    await work().catch((error: unknown) => setProblem(LontarError.from(error)))
  }
  const begin = useBegin()
  const mayWrite = useWhyNot('intake.change') === null
  const send = () => {
    if (record.isPending) return
    if (fields.sender.trim() === '' || fields.subject.trim() === '') return setTooEarly(true)
    void attempt(async () => {
      await flush()
      await record.mutateAsync({ id: item.id })
      announce(t('intake.recorded'))
      onDone()
    })
  }
  const addFiles = (files: File[]) =>
    void attempt(async () => {
      for (const file of files) {
        // oxlint-disable-next-line eslint/no-await-in-loop -- one after another, to save memory
        const data = await readFileAsBase64(file)
        // oxlint-disable-next-line eslint/no-await-in-loop
        await attach.mutateAsync({ id: item.id, name: file.name.slice(0, 200), data })
      }
    })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) begin('intake.record', send)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears Ctrl+Enter of all its fields
    <div className={styles.fields} onKeyDownCapture={onKeyDown}>
      <header className={styles.about}>
        <h2 className={styles.file}>{item.name}</h2>
        <p className={styles.soft}>
          {[t('reading.pages', { n: item.pages ?? 1 }), format.bytes(item.size), textWords(item, t)].join(' · ')}
        </p>
        {verdict.data && <VerdictMark verdict={verdict.data.verdict} />}
        {item.scripts && (
          <p className={styles.warn}>
            <Icon name="alert" size={14} /> {t('intake.scripts')}
          </p>
        )}
      </header>
      {item.duplicate && (
        <div className={styles.double} role="alert">
          <p className={styles.strong}>
            <Icon name="alert" /> {t('intake.double', { agenda: item.duplicate.agenda ?? t('intake.agendaWaits') })}
          </p>
          <p>{t('intake.doubleText')}</p>
          <a href={formatPlace(boxPlace('masuk', item.duplicate.letterId))}>{t('intake.openRecorded')}</a>
        </div>
      )}
      {item.guessed.length > 0 && <p className={styles.guess}>{t('intake.guessLead')}</p>}
      <fieldset disabled={!mayWrite} className={styles.record}>
        <RecordFields fields={fields} onChange={set} isGuess={isGuess} tooEarly={tooEarly} />
      </fieldset>
      <fieldset className={styles.attachments} aria-label={t('reading.attachments')}>
        <p className={styles.strong}>{t('reading.attachments')}</p>
        <ul>
          {item.attachments.map(({ sha256, name, size }) => (
            <li key={sha256} className={styles.attachment}>
              <Icon name="clip" size={16} />
              <span className={styles.grow}>
                {name} <span className={styles.soft}>{format.bytes(size)}</span>
              </span>
              <IconButton
                icon="close"
                begins="intake.detach"
                label={t('draft.remove', { name })}
                onPress={() => void attempt(() => detach.mutateAsync({ id: item.id, sha256 }))}
              />
            </li>
          ))}
        </ul>
        <ChooseFiles label={t('intake.attach')} begins="intake.attach" onFiles={addFiles} />
      </fieldset>
      <VerdictPanel query={verdict} />
      {problem && <ErrorPanel error={problem} />}
      <div className={styles.buttons}>
        <Button
          variant="primary"
          shortcut="Ctrl+Enter"
          icon={<Icon name="check" />}
          begins="intake.record"
          isDisabled={record.isPending || item.duplicate !== null}
          onPress={send}
        >
          {t(left > 0 ? 'intake.recordNext' : 'intake.record')}
        </Button>
        <Button
          variant="quiet"
          begins="intake.drop"
          onPress={() => void attempt(async () => drop.mutateAsync({ id: item.id }).then(onDone))}
        >
          {t('intake.remove')}
        </Button>
      </div>
    </div>
  )
}
