import type { CaseLetter } from '../../../../domain/permits/case/permit-case.ts'
import type { LetterRow } from '../../../../protocol/desktop-api.ts'
import { documentPath } from '../../../../protocol/desktop-api.ts'
import { useFormat, useText } from '../../../i18n/text-context.tsx'
import { boxPlace, formatPlace, type Place } from '../../../navigation/place.ts'
import { searchPlace } from '../../../navigation/finding-places.ts'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { PdfView } from '../../../parts/pdf/pdf-view.tsx'
import { StateMark } from '../../../parts/state-mark.tsx'
import { useNames } from '../../../session/use-names.ts'
import { isOwnDraft } from '../../box/opening.ts'
import { PermitStateMark } from './case-marks.tsx'
import type { CaseView } from './case-view.ts'
import styles from './case.module.css'

/** The letters that were drafted from the case, and what was issued. */
export const PapersTab = ({ view }: { view: CaseView }) => {
  const t = useText()
  const format = useFormat()
  const { letter, desk } = view
  const { papers, issued } = letter.permit
  if (papers.length === 0) return <EmptyState icon="draft" title={t('papers.none')} text={t('papers.noneText')} />
  const rowOf = (id: string) => desk.papers.find(({ letterId }) => letterId === id)?.row ?? null
  const pdf = issued ?? papers.findLast(({ out }) => out)?.out ?? null
  const isHere = pdf && !desk.missing.includes(pdf.pdf.sha256)
  return (
    <div className={isHere ? styles.split : styles.padded}>
      <ol className={styles.items} aria-label={t('case.tab.naskah')}>
        {issued && (
          <li className={styles.task}>
            <h2 className={styles.groupTitle}>{t('papers.issued')}</h2>
            <p>
              <PermitStateMark issued={issued} day={desk.day} />
            </p>
            <p>
              {issued.number}, {format.date(issued.date)}
            </p>
            <p className={styles.soft}>
              {issued.validUntil
                ? t('papers.validUntil', { day: format.date(issued.validUntil) })
                : t('papers.validForever')}
            </p>
            {issued.by && (
              <p className={styles.soft}>
                {t(`papers.by.${issued.state === 'dicabut' ? 'dicabut' : 'digantikan'}`, { number: issued.by.number })}
              </p>
            )}
          </li>
        )}
        {papers.map((paper) => (
          <Paper key={paper.letterId} paper={paper} row={rowOf(paper.letterId)} />
        ))}
      </ol>
      {pdf && isHere && (
        <div className={styles.paper}>
          <PdfView key={pdf.pdf.sha256} url={documentPath.attachment(letter.id, pdf.pdf.sha256)} name={pdf.number} />
        </div>
      )}
    </div>
  )
}

const Paper = ({ paper, row }: { paper: CaseLetter; row: LetterRow | null }) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  return (
    <li className={styles.task}>
      <h2 className={styles.groupTitle}>{t(`paper.${paper.as}`)}</h2>
      {paper.out ? (
        <p>
          {paper.out.number}, {format.date(paper.out.date)}
        </p>
      ) : paper.cancelled ? (
        <p className={styles.soft}>{t('papers.cancelled', { day: format.date(paper.cancelled) })}</p>
      ) : (
        row && (
          <p>
            <StateMark state={row.state} needsAction={row.needsAction} />
          </p>
        )
      )}
      <p className={styles.soft}>
        {t('papers.drafted', { who: names.actor(paper.drafted.by), day: format.date(paper.drafted.at) })}
      </p>
      {row ? (
        <a href={formatPlace(placeOf(row))} className={styles.link}>
          {t('papers.open')}
        </a>
      ) : (
        <p className={styles.soft}>{t('papers.elsewhere')}</p>
      )}
    </li>
  )
}

/** A draft of mine is written; another letter lies beside the list in which it is met. */
const placeOf = (row: LetterRow): Place => {
  if (isOwnDraft(row, 'draf')) return { screen: 'draf', letter: row.id }
  if (row.tasks.length > 0) return boxPlace('menunggu', row.id)
  return row.side === 'keluar' ? boxPlace('keluar', row.id) : searchPlace(row.subject, {}, row.id)
}
