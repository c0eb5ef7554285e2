import { useRef, useState } from 'react'
import type { Directory } from '../../../domain/directory.ts'
import { officeDay } from '../../../domain/office-day.ts'
import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { boxPlace } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'
import { AttachmentView } from '../../parts/attachment-view.tsx'
import { useWhyNot } from '../../new-work/new-work-context.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { PdfView } from '../../parts/pdf/pdf-view.tsx'
import type { DraftChange } from './draft-content.ts'
import { ConflictList } from './conflict-list.tsx'
import { UndoButton } from '../letter/undo-button.tsx'
import { DraftForm } from './draft-form.tsx'
import { DraftHead } from './draft-head.tsx'
import { MovedOn } from './moved-on.tsx'
import { ReturnNote } from './return-note.tsx'
import { SubmitDialog } from './submit-dialog.tsx'
import { useDraft } from './use-draft.ts'
import { useSubmitKey } from './use-submit-key.ts'
import { useSubmit } from './use-submit.ts'
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
  const go = useGo()
  const announce = useAnnounce()
  const { letter } = detail
  const [draft, keeper] = useDraft(letter.id, letter.content)
  const form = useRef<HTMLDivElement>(null)
  const [day] = useState(() => officeDay(new Date().toISOString()))
  const [attachment, setShown] = useState<string | null>(null)
  const shown = draft.content.attachments.find((file) => file.sha256 === attachment)
  const isDraft = letter.state === 'draf'
  const mayWrite = useWhyNot('letters.edit') === null && isDraft

  const focusField = (name: string | undefined) => {
    const field = form.current?.querySelector(`[data-field="${name}"]`)
    // Buttons that stand before the field in its group (an outside party, bold) are not what is missing.
    const written = field?.querySelector<HTMLElement>('input, textarea, [contenteditable]')
    ;(written ?? field?.querySelector('button'))?.focus()
  }
  const focusConflict = (): boolean => {
    const choice = form.current?.querySelector<HTMLElement>('[data-conflicts] button')
    choice?.focus()
    choice?.scrollIntoView({ block: 'nearest' })
    return choice !== null && choice !== undefined
  }
  /** A choice takes its buttons away: the focus goes to the next one, else to the form. */
  const goOnFromConflict = () => setTimeout(() => focusConflict() || focusField('hal'), 50)
  const onSubmitted = () => {
    announce(t('draft.submitted', { subject: letter.content.subject }), <UndoButton id={letter.id} />)
    go(boxPlace('keluar', letter.id), { replace: true })
  }
  const conflicts = letter.conflicts?.length ?? 0
  const submit = useSubmit({
    id: letter.id,
    keeper,
    conflicts,
    mayWrite,
    onMissing: focusField,
    onConflict: focusConflict,
    onSubmitted,
  })
  useSubmitKey(() => void submit.begin(), 'screen')
  const write = (change: DraftChange) => {
    keeper.change(change)
    submit.quiet()
  }

  return (
    <div className={styles.screen}>
      {/* Leaving a field bubbles up to here; the section itself takes no focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <section className={styles.left} aria-label={t('draft.form')} onBlur={() => void keeper.flush()}>
        <DraftHead detail={detail} draft={draft} onSubmit={() => void submit.begin()} />
        <div ref={form} className={styles.scroll}>
          <div className={styles.notices}>
            {!isDraft && <MovedOn id={letter.id} />}
            <ReturnNote letter={letter} directory={directory} />
            {mayWrite && (
              <ConflictList detail={detail} content={draft.content} keeper={keeper} onChosen={goOnFromConflict} />
            )}
          </div>
          <DraftForm
            letter={letter}
            content={draft.content}
            onChange={write}
            directory={directory}
            day={day}
            missing={submit.missing}
            isDisabled={!mayWrite}
            shown={shown?.sha256 ?? null}
            onShow={setShown}
            flush={() => keeper.flush()}
          />
        </div>
        <div className={styles.problems}>
          {draft.error && (
            <ErrorPanel
              error={draft.error}
              actions={<Button onPress={() => void keeper.flush()}>{t('draft.saveAgain')}</Button>}
            />
          )}
          {submit.toldConflicts && conflicts > 0 && (
            <ErrorPanel error={{ code: 'conflict_open', params: { count: conflicts } }} />
          )}
          {submit.told && submit.missing.length > 0 && (
            <ErrorPanel error={{ code: 'incomplete_letter', params: { fields: submit.missing.join(', ') } }} />
          )}
        </div>
      </section>
      <section className={styles.right} aria-label={t('draft.preview')}>
        {shown ? (
          <>
            <p className={styles.shown}>
              <span>{shown.name}</span>
              <Button onPress={() => setShown(null)}>{t('attachment.back')}</Button>
            </p>
            <AttachmentView key={shown.sha256} letterId={letter.id} file={shown} shortcuts={false} />
          </>
        ) : detail.document ? (
          <PdfView url={detail.document} name={t('draft.preview')} shortcuts={false} />
        ) : (
          <p className={styles.wait}>{t('draft.previewWaits')}</p>
        )}
      </section>
      {submit.asking && (
        <SubmitDialog
          reviewers={draft.content.reviewers}
          directory={directory}
          isSubmitting={submit.isPending}
          error={submit.error}
          onSubmit={(note) => void submit.submit(note)}
          onClose={submit.close}
        />
      )}
    </div>
  )
}
