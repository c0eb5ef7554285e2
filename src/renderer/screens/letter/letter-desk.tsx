import { useRef, useState, type ReactNode } from 'react'
import { documentPath, type LetterDetail } from '../../../protocol/desktop-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useRememberedNumber } from '../../navigation/use-remembered.ts'
import { AttachmentView } from '../../parts/attachment-view.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { PaneHandle } from '../../parts/pane-handle.tsx'
import { PdfView } from '../../parts/pdf/pdf-view.tsx'
import { useSubject } from '../../parts/use-subject.ts'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { ArchiveStep } from '../archive/archive-step.tsx'
import { DispositionActions } from '../disposition/disposition-actions.tsx'
import { IncomingActions } from '../intake/incoming-actions.tsx'
import { Facts } from './facts.tsx'
import { LetterHead } from './letter-head.tsx'
import { TaskBar } from './task-bar.tsx'
import styles from './letter-pane.module.css'

interface LetterDeskProps {
  detail: LetterDetail
  back: ReactNode
  signByKey: boolean
  onDone: () => void
  onSign: () => void
}

/** Left the paper, right what is known about it and what I may do. Space turns the paper on. */
export const LetterDesk = ({ detail, back, signByKey, onDone, onSign }: LetterDeskProps) => {
  const t = useText()
  const { letter } = detail
  const subject = useSubject()({ subject: letter.content.subject, envelope: letter.envelope })
  const [width, setWidth] = useRememberedNumber('facts', 320)
  const [attachment, setAttachment] = useState<string | null>(null)
  const desk = useRef<HTMLDivElement>(null)
  const shown = letter.content.attachments.find((file) => file.sha256 === attachment)
  const url = shown ? documentPath.attachment(letter.id, shown.sha256, shown.name) : detail.document

  const scroll = (by: 1 | -1) => desk.current?.scrollBy({ top: by * desk.current.clientHeight * 0.85 })
  useShortcuts({ Space: () => scroll(1), 'Shift+Space': () => scroll(-1) })

  return (
    <article className={styles.pane} aria-label={t('reading.label', { subject })}>
      <div className={styles.paper}>
        {letter.envelope ? (
          <EmptyState icon="lock" title={t('reading.envelope')} text={t('reading.envelopeText')} />
        ) : url === null ? (
          <div className={styles.alone}>
            <ErrorPanel error={{ code: 'file_missing', params: {} }} announce="quiet" tone="calm" />
          </div>
        ) : shown ? (
          <AttachmentView key={shown.sha256} letterId={letter.id} file={shown} deskRef={desk} />
        ) : (
          <PdfView url={url} name={subject} deskRef={desk} />
        )}
      </div>
      <PaneHandle
        label={t('frame.resize', { name: t('reading.facts') })}
        width={width}
        min={240}
        max={480}
        onChange={setWidth}
        pane="right"
      />
      <aside className={styles.facts} style={{ width }} aria-label={t('reading.facts')}>
        <div className={styles.decide}>
          <span className={styles.back}>{back}</span>
          <LetterHead detail={detail} />
          <TaskBar detail={detail} url={url} signByKey={signByKey} onDone={onDone} onSign={onSign} />
          <DispositionActions detail={detail} onDone={onDone} />
          <IncomingActions detail={detail} />
          <ArchiveStep detail={detail} />
        </div>
        <div className={styles.more}>
          <Facts detail={detail} shown={shown?.sha256 ?? null} onShow={setAttachment} />
        </div>
      </aside>
    </article>
  )
}
