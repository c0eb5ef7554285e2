import { useState } from 'react'
import type { Attachment } from '../../../../domain/letter.ts'
import { recommendations } from '../../../../domain/permits/case/permit-case.ts'
import { useOfficeAction } from '../../../bridge/use-office.ts'
import { useFormat, useText } from '../../../i18n/text-context.tsx'
import { useAnnounce } from '../../../parts/announcer.tsx'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { IconButton } from '../../../parts/icon-button.tsx'
import { TextArea } from '../../../parts/text-area.tsx'
import { TextField } from '../../../parts/text-field.tsx'
import { DateField, isDay } from '../../admin/date-field.tsx'
import { UndoButton } from '../../letter/undo-button.tsx'
import { FilesField } from '../files-field.tsx'
import { useKept } from '../use-kept.ts'
import { readCoordinates } from './read-coordinates.ts'
import type { StepDialogProps } from './simple-steps.tsx'
import styles from './steps.module.css'

interface Written {
  verdict: (typeof recommendations)[number] | null
  note: string
  conditions: string[]
  visitedOn: string
  coordinates: string
  photos: Attachment[]
  report: Attachment[]
}
const empty: Written = {
  verdict: null,
  note: '',
  conditions: [],
  visitedOn: '',
  coordinates: '',
  photos: [],
  report: [],
}

/** What the technical team found. It is kept while it is written: a visit takes longer than a sitting. */
export const RecommendDialog = ({ view, onClose }: StepDialogProps) => {
  const t = useText()
  const format = useFormat()
  const announce = useAnnounce()
  const { letter, desk } = view
  const task = letter.permit.teams.find(({ id }) => id === desk.ownTask)
  const draft = `saran.${desk.ownTask}`
  const kept = useKept<Written>(draft, empty)
  const act = useOfficeAction('permits.act')
  const [tooEarly, setTooEarly] = useState(false)
  if (!task || kept.value === null) return null
  const written = kept.value
  const change = (part: Partial<Written>) => kept.change({ ...written, ...part }, letter.content.subject)
  const place = readCoordinates(written.coordinates)
  const hasVisit = written.visitedOn !== ''
  const lacks = {
    verdict: written.verdict === null,
    note: written.note.trim() === '',
    visit: task.visit === 'required' ? !isDay(written.visitedOn) : hasVisit && !isDay(written.visitedOn),
    future: isDay(written.visitedOn) && written.visitedOn > desk.day,
    place: written.coordinates.trim() !== '' && place === null,
    visitForPhotos: !hasVisit && (written.photos.length > 0 || written.coordinates.trim() !== ''),
  }
  const send = () => {
    if (act.isPending) return
    if (written.verdict === null || Object.values(lacks).some(Boolean)) return setTooEarly(true)
    const visit = hasVisit
      ? {
          on: written.visitedOn,
          latitude: place?.latitude ?? null,
          longitude: place?.longitude ?? null,
          photos: written.photos,
        }
      : null
    kept.stop()
    act.mutate(
      {
        id: letter.id,
        draft,
        intent: {
          kind: 'permit.recommend',
          taskId: task.id,
          verdict: written.verdict,
          note: written.note.trim(),
          conditions: written.conditions.map((one) => one.trim()).filter(Boolean),
          visit,
          report: written.report[0] ?? null,
        },
      },
      {
        onSuccess: () => {
          announce(t('recommend.done'), <UndoButton id={letter.id} />)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      title={t('recommend.title')}
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{t('recommend.later')}</Button>
          <Button
            variant="primary"
            shortcut="Ctrl+Enter"
            begins="permits.act"
            onPress={send}
            isDisabled={act.isPending}
          >
            {t('recommend.send')}
          </Button>
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears Ctrl+Enter of all its fields */}
      <div
        className={styles.form}
        onKeyDownCapture={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && send()}
      >
        <p>
          <strong>{task.question}</strong>{' '}
          <span className={styles.soft}>{t('teams.due', { day: format.date(task.due) })}</span>
        </p>
        {(act.error ?? kept.error) && <ErrorPanel error={(act.error ?? kept.error)!} />}
        <fieldset className={styles.verdicts}>
          <legend>{t('recommend.verdict')}</legend>
          {recommendations.map((verdict) => (
            <Button
              key={verdict}
              aria-pressed={written.verdict === verdict}
              onPress={() => change({ verdict })}
              variant={written.verdict === verdict ? 'primary' : 'plain'}
              icon={<Icon name={verdict === 'terbit' ? 'check' : verdict === 'tolak' ? 'close' : 'back'} />}
            >
              {t(`verdict.${verdict}`)}
            </Button>
          ))}
        </fieldset>
        {tooEarly && lacks.verdict && <p className={styles.error}>{t('recommend.verdictMissing')}</p>}
        <TextArea
          label={t('recommend.note')}
          value={written.note}
          onChange={(note) => change({ note })}
          maxLength={4000}
          isRequired
          error={tooEarly && lacks.note ? t('recommend.noteMissing') : undefined}
        />
        <div className={styles.conditions}>
          {written.conditions.map((condition, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a line is its place while it is typed
            <div key={index} className={styles.condition}>
              <TextField
                label={t('recommend.condition', { n: index + 1 })}
                value={condition}
                maxLength={600}
                onChange={(text) => change({ conditions: written.conditions.with(index, text) })}
              />
              <IconButton
                icon="close"
                label={t('recommend.conditionRemove', { n: index + 1 })}
                onPress={() => change({ conditions: written.conditions.toSpliced(index, 1) })}
              />
            </div>
          ))}
          {written.conditions.length < 20 && (
            <Button
              variant="quiet"
              icon={<Icon name="plus" />}
              onPress={() => change({ conditions: [...written.conditions, ''] })}
            >
              {t('recommend.conditionAdd')}
            </Button>
          )}
        </div>
        {task.visit !== 'none' && (
          <fieldset className={styles.visit}>
            <legend>{t(task.visit === 'required' ? 'recommend.visitRequired' : 'recommend.visit')}</legend>
            <div className={styles.pair}>
              <DateField
                label={t('recommend.visitedOn')}
                value={written.visitedOn}
                onChange={(visitedOn) => change({ visitedOn })}
                isOptional={task.visit !== 'required'}
                tooEarly={tooEarly}
              />
              <TextField
                label={t('recommend.coordinates')}
                value={written.coordinates}
                maxLength={100}
                onChange={(coordinates) => change({ coordinates })}
                description={place ? `${place.latitude}, ${place.longitude}` : t('recommend.coordinatesHint')}
                error={tooEarly && lacks.place ? t('recommend.coordinatesWrong') : undefined}
              />
            </div>
            {tooEarly && lacks.future && <p className={styles.error}>{t('recommend.visitFuture')}</p>}
            {tooEarly && lacks.visitForPhotos && <p className={styles.error}>{t('recommend.visitMissing')}</p>}
            <FilesField
              label={t('recommend.photos')}
              draft={draft}
              accept={['jpeg', 'png']}
              maxMegabytes={10}
              files={written.photos}
              onChange={(photos) => change({ photos: photos.slice(0, 20) })}
            />
          </fieldset>
        )}
        <FilesField
          label={t('recommend.report')}
          draft={draft}
          accept={['pdf']}
          maxMegabytes={20}
          files={written.report}
          onChange={(report) => change({ report })}
          isOne
        />
      </div>
    </Dialog>
  )
}
