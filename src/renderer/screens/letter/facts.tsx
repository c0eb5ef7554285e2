import type { LetterDetail } from '../../../protocol/desktop-api.ts'
import { isSignedElectronically } from '../../../domain/kinds/kinds-of.ts'
import { useText } from '../../i18n/text-context.tsx'
import { VerdictView } from '../../parts/verdict-view.tsx'
import { useSession } from '../../session/session-context.tsx'
import { DispositionSection } from '../disposition/disposition-section.tsx'
import { OperationList } from '../sync/operation-list.tsx'
import { AttachmentList } from './attachment-list.tsx'
import { DeliveryList } from './delivery-list.tsx'
import { FactTable } from './fact-table.tsx'
import { HistoryList } from './history-list.tsx'
import { LongTerm } from './long-term.tsx'
import { NumberFacts, tellsNumber } from './number-facts.tsx'
import { externalsOf, OutsideList } from './outside-list.tsx'
import { RelatedList } from './related-list.tsx'
import { ReviewerList } from './reviewer-list.tsx'
import { Section } from './section.tsx'
import { SignedOnPaper } from './signed-on-paper.tsx'
import styles from './facts.module.css'

interface FactsProps {
  detail: LetterDetail
  /** The attachment on the desk, null for the letter itself. */
  shown: string | null
  onShow: (attachment: string | null) => void
}

/** All that is known of a letter, most needed first. Steps that went wrong stand at the top. */
export const Facts = ({ detail, shown, onShow }: FactsProps) => {
  const t = useText()
  const { directory } = useSession()
  const { letter } = detail
  const signedOnPaper = !letter.signature && !isSignedElectronically(letter, directory)
  const open = detail.operations.filter((operation) => operation.status !== 'accepted')
  return (
    <>
      {open.length > 0 && (
        <Section title={t('reading.operations')}>
          <OperationList operations={open} named={false} />
        </Section>
      )}
      <div className={open.length > 0 ? styles.section : undefined}>
        <FactTable detail={detail} />
      </div>
      <DispositionSection detail={detail} />
      <RelatedList id={letter.id} />
      {letter.content.attachments.length > 0 && (
        <Section title={t('reading.attachments')}>
          <AttachmentList attachments={letter.content.attachments} shown={shown} onShow={onShow} />
        </Section>
      )}
      {tellsNumber(detail) && (
        <Section title={t('reading.number')}>
          <NumberFacts detail={detail} />
        </Section>
      )}
      {letter.signedPdf && (
        <Section title={t('reading.signatures')}>
          {signedOnPaper && !letter.outside ? <SignedOnPaper letter={letter} /> : <VerdictView letterId={letter.id} />}
          <LongTerm letter={letter} />
        </Section>
      )}
      {letter.content.reviewers.length > 0 && (
        <Section title={t('reading.reviewers')}>
          <ReviewerList letter={letter} />
        </Section>
      )}
      {letter.deliveries.length > 0 && (
        <Section title={t('reading.deliveries')}>
          <DeliveryList detail={detail} />
        </Section>
      )}
      {detail.side === 'keluar' && externalsOf(letter).length > 0 && (
        <Section title={t('outside.section')}>
          <OutsideList detail={detail} />
        </Section>
      )}
      <Section title={t('reading.history')}>
        <HistoryList history={letter.history} decided={detail.decided} />
      </Section>
    </>
  )
}
