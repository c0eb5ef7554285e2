import type { NoticeStandingAnswer } from '../../../protocol/notice-api.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Icon, type IconName } from '../../parts/icon.tsx'
import styles from './notice-dialog.module.css'

const marks: Record<NoticeStandingAnswer['state'], IconName> = {
  waiting: 'clock',
  sent: 'check',
  failed: 'alert',
  by_hand: 'person',
}

/** How the mails of a case fare, in its order. */
export const NoticeMails = ({ caseId }: { caseId: string }) => {
  const t = useText()
  const format = useFormat()
  const { data } = useOfficeQuery('permits.notices', { id: caseId })
  if (!data) return null
  return (
    <section className={styles.mails} aria-label={t('tell.mails')}>
      <h3>{t('tell.mails')}</h3>
      {data.problem !== null && <p>{t('tell.mailsUnknown')}</p>}
      {data.problem === null && data.notices.length === 0 && <p>{t('tell.mailsNone')}</p>}
      {data.notices.length > 0 && (
        <ul>
          {data.notices.map((notice) => (
            <li key={notice.id} data-state={notice.state}>
              <Icon name={marks[notice.state]} size={16} />
              <span>{t(`notice.${notice.kind}`)}</span>
              <span className={styles.state}>{t(`tell.state.${notice.state}`)}</span>
              <span className={styles.soft}>
                {[
                  notice.masked || t('tell.noAddress'),
                  format.dateTime(notice.endedAt ?? notice.queuedAt),
                  notice.error,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
