import type { LetterDetail } from '../../../../protocol/desktop-api.ts'
import type { Mandate } from '../../../../protocol/desktop/batch-calls.ts'
import { useFormat, useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { useNames } from '../../../session/use-names.ts'
import { AttachmentList } from '../../letter/attachment-list.tsx'
import { FactTable } from '../../letter/fact-table.tsx'
import { ReviewerList } from '../../letter/reviewer-list.tsx'
import { Section } from '../../letter/section.tsx'
import { useUnseenChanges } from './use-unseen-changes.ts'
import styles from './review.module.css'

interface ReviewFactsProps {
  detail: LetterDetail
  mandate: Mandate | null
  shown: string | null
  onShow: (attachment: string | null) => void
  onChanges: () => void
}

/** What a signatory asks of a letter before signing, the most asked first. */
export const ReviewFacts = ({ detail, mandate, shown, onShow, onChanges }: ReviewFactsProps) => {
  const t = useText()
  const names = useNames()
  const { letter } = detail
  const submitted = letter.history.findLast(({ action }) => action === 'letter.submit')
  const changes = useUnseenChanges(letter)
  return (
    <>
      <p className={styles.from}>
        {t('review.from', {
          unit: names.unit(letter.unitId),
          author: names.person(letter.author.personId),
          security: t(`security.${letter.content.security}`),
        })}
      </p>
      <Section title={t('review.mandate')}>
        <MandateWords mandate={mandate} />
      </Section>
      <Section title={t('review.note')}>
        {submitted?.note ? (
          <blockquote className={styles.note}>
            {submitted.note}
            <footer className={styles.soft}>{names.actor(submitted.by)}</footer>
          </blockquote>
        ) : (
          <p className={styles.soft}>{t('review.noteNone')}</p>
        )}
      </Section>
      <Section title={t('review.changes')}>
        {changes === null && <p className={styles.soft}>{t('review.firstSight')}</p>}
        {changes?.length === 0 && <p className={styles.soft}>{t('review.unchanged')}</p>}
        {changes && changes.length > 0 && (
          <div className={styles.changed}>
            <p>{t('review.changed', { n: changes.length, fields: changes.join(', ') })}</p>
            <Button shortcut="V" onPress={onChanges}>
              {t('review.showChanges')}
            </Button>
          </div>
        )}
      </Section>
      {letter.content.reviewers.length > 0 && (
        <Section title={t('reading.reviewers')}>
          <ReviewerList letter={letter} />
        </Section>
      )}
      {letter.content.attachments.length > 0 && (
        <Section title={t('reading.attachments')}>
          <AttachmentList attachments={letter.content.attachments} shown={shown} onShow={onShow} />
        </Section>
      )}
      <div className={styles.table}>
        <FactTable detail={detail} />
      </div>
    </>
  )
}

/** `a.n. Kepala Dinas …, Plt. Sekretaris (1 November 2026 sampai 31 Desember 2026)` */
const MandateWords = ({ mandate }: { mandate: Mandate | null }) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  if (!mandate) return <p className={styles.wrong}>{t('review.mandateNone')}</p>
  const { onBehalfOf, through, positionId, holding, from, until } = mandate
  const words = [
    ...(onBehalfOf === null ? [] : [t('reading.onBehalf', { position: names.position(onBehalfOf) })]),
    ...(through === null ? [] : [t('reading.through', { position: names.position(through) })]),
    names.held(positionId, holding),
  ]
  return (
    <p>
      {words.join(', ')}
      <span className={styles.soft}>
        {' '}
        {until === null
          ? t('review.mandateSince', { from: format.date(from) })
          : t('review.mandateUntil', { from: format.date(from), until: format.date(until) })}
      </span>
    </p>
  )
}
