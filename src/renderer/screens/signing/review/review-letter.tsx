import { useRef, useState } from 'react'
import { documentPath } from '../../../../protocol/desktop-api.ts'
import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { useRememberedNumber } from '../../../navigation/use-remembered.ts'
import { AttachmentView } from '../../../parts/attachment-view.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { PaneHandle } from '../../../parts/pane-handle.tsx'
import { PdfView } from '../../../parts/pdf/pdf-view.tsx'
import { useShortcuts } from '../../../shortcuts/use-shortcuts.ts'
import { ChangesDialog } from '../../letter/changes/changes-dialog.tsx'
import { LetterHead } from '../../letter/letter-head.tsx'
import pane from '../../letter/letter-pane.module.css'
import { ReviewDecision } from './review-decision.tsx'
import { ReviewFacts } from './review-facts.tsx'
import type { ReviewMark } from './review-state.ts'
import type { ReviewLetter } from './use-review.ts'

interface ReviewLetterProps {
  reviewed: ReviewLetter
  onMark: (mark: ReviewMark['mark']) => void
  onReturned: () => void
}

/** One letter large, with what a signatory asks of it beside it. Space turns the paper on. */
export const ReviewLetterView = ({ reviewed, onMark, onReturned }: ReviewLetterProps) => {
  const t = useText()
  const { data: detail, error } = useOfficeQuery('letters.get', { id: reviewed.id })
  const [width, setWidth] = useRememberedNumber('periksa', 450)
  const [attachment, setAttachment] = useState<string | null>(null)
  const [isComparing, setComparing] = useState(false)
  const desk = useRef<HTMLDivElement>(null)
  const scroll = (by: 1 | -1) => desk.current?.scrollBy({ top: by * desk.current.clientHeight * 0.85 })
  useShortcuts({ Space: () => scroll(1), 'Shift+Space': () => scroll(-1), v: () => setComparing(true) })

  if (error)
    return (
      <div className={pane.alone}>
        <ErrorPanel error={error} />
      </div>
    )
  if (!detail) return null
  const { letter } = detail
  const shown = letter.content.attachments.find((file) => file.sha256 === attachment)
  const url = shown ? documentPath.attachment(letter.id, shown.sha256, shown.name) : detail.document
  return (
    <article className={pane.pane} aria-label={t('reading.label', { subject: letter.content.subject })}>
      <div className={pane.paper}>
        {url === null ? (
          <div className={pane.alone}>
            <ErrorPanel error={{ code: 'file_missing', params: {} }} announce="quiet" tone="calm" />
          </div>
        ) : shown ? (
          <AttachmentView key={shown.sha256} letterId={letter.id} file={shown} deskRef={desk} />
        ) : (
          <PdfView key={url} url={url} name={letter.content.subject} deskRef={desk} />
        )}
      </div>
      <PaneHandle
        label={t('frame.resize', { name: t('reading.facts') })}
        width={width}
        min={280}
        max={560}
        onChange={setWidth}
        pane="right"
      />
      <aside className={pane.facts} style={{ width }} aria-label={t('reading.facts')}>
        <div className={pane.decide}>
          <LetterHead detail={detail} />
          <ReviewDecision reviewed={reviewed} detail={detail} onMark={onMark} onReturned={onReturned} />
        </div>
        <div className={pane.more}>
          <ReviewFacts
            detail={detail}
            mandate={reviewed.looked?.mandate ?? null}
            shown={shown?.sha256 ?? null}
            onShow={setAttachment}
            onChanges={() => setComparing(true)}
          />
        </div>
      </aside>
      {isComparing && <ChangesDialog letter={letter} onClose={() => setComparing(false)} />}
    </article>
  )
}
