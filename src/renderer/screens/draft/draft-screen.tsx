import { useRef, useState } from 'react'
import type { Directory } from '../../../domain/directory.ts'
import { emptyFields } from '../../../domain/lifecycle/drafting.ts'
import { officeDay } from '../../../domain/office-day.ts'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useOfficeAction, useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { PdfView } from '../../parts/pdf/pdf-view.tsx'
import type { DraftChange } from './draft-content.ts'
import { DraftForm } from './draft-form.tsx'
import { ReturnNote } from './return-note.tsx'
import { SaveMark } from './save-mark.tsx'
import { SubmitDialog } from './submit-dialog.tsx'
import { useDraft } from './use-draft.ts'
import { useSubmitKey } from './use-submit-key.ts'
import styles from './draft-screen.module.css'

/** Writing a letter: its fields beside the PDF that they make. Everything is saved by itself. */
export const DraftScreen = ({ id }: { id: string }) => {
  const detail = useOfficeQuery('letters.get', { id })
  const directory = useOfficeQuery('directory.get', {})
  const error = detail.error ?? directory.error
  if (detail.data && directory.data) return <Desk key={id} detail={detail.data} directory={directory.data} />
  return <div className={styles.wait}>{error && <ErrorPanel error={error} />}</div>
}

const Desk = ({ detail, directory }: { detail: LetterDetail; directory: Directory }) => {
  const t = useText()
  const { letter } = detail
  const [draft, keeper] = useDraft(letter.id, letter.content)
  const submitting = useOfficeAction('letters.submit')
  const [asking, setAsking] = useState(false)
  const [attempted, setAttempted] = useState(false)
  const [told, setTold] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const [day] = useState(() => officeDay(new Date().toISOString()))
  const mayWrite = letter.state === 'draf'
  const missing = attempted ? emptyFields(draft.content) : []

  const write = (change: DraftChange) => {
    keeper.change(change)
    setTold(false)
  }
  const focusField = (name: string | undefined) => {
    const field = form.current?.querySelector(`[data-field="${name}"]`)
    field?.querySelector<HTMLElement>('input, textarea, [contenteditable], button')?.focus()
  }
  const begin = async () => {
    if (!mayWrite || asking) return
    setAttempted(true)
    setTold(true)
    const empty = emptyFields(draft.content)
    if (empty.length > 0) return focusField(empty[0])
    if (await keeper.flush()) setAsking(true)
  }
  const submit = async (note: string) => {
    if (!(await keeper.flush())) return setAsking(false)
    submitting.mutate(
      { id: letter.id, note },
      {
        onSuccess: () => setAsking(false),
        onError: (error) => {
          if (error.code !== 'incomplete_letter') return
          setAsking(false)
          focusField(String(error.params.fields).split(', ')[0])
        },
      },
    )
  }
  useSubmitKey(() => void begin(), 'screen')

  return (
    <div className={styles.screen}>
      {/* Leaving a field bubbles up to here; the section itself takes no focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section className={styles.left} aria-label={t('draft.form')} onBlur={() => void keeper.flush()}>
        <header className={styles.head}>
          <h1 className={styles.title}>{t('draft.title')}</h1>
          <SaveMark state={draft} />
          {mayWrite && (
            <Button variant="primary" shortcut="Ctrl+Enter" onPress={() => void begin()}>
              {t('draft.submit')}
            </Button>
          )}
        </header>
        <div ref={form} className={styles.scroll}>
          <div className={styles.notices}>
            {!mayWrite && <p>{t('draft.changedElsewhere')}</p>}
            <ReturnNote letter={letter} directory={directory} />
          </div>
          <DraftForm
            letter={letter}
            content={draft.content}
            onChange={write}
            directory={directory}
            day={day}
            missing={missing}
            isDisabled={!mayWrite}
          />
        </div>
        <div className={styles.problems}>
          {draft.error && (
            <ErrorPanel
              error={draft.error}
              actions={<Button onPress={() => void keeper.flush()}>{t('draft.saveAgain')}</Button>}
            />
          )}
          {told && missing.length > 0 && (
            <ErrorPanel error={{ code: 'incomplete_letter', params: { fields: missing.join(', ') } }} />
          )}
        </div>
      </section>
      <section className={styles.right} aria-label={t('draft.preview')}>
        {detail.document ? (
          <PdfView url={detail.document} name={t('draft.preview')} shortcuts={false} />
        ) : (
          <p className={styles.wait}>{t('draft.previewWaits')}</p>
        )}
      </section>
      {asking && (
        <SubmitDialog
          reviewers={draft.content.reviewers}
          directory={directory}
          isSubmitting={submitting.isPending}
          error={submitting.error}
          onSubmit={(note) => void submit(note)}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  )
}
