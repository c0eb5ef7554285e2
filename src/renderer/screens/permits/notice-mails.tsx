import type { NoticeStandingAnswer } from '../../../protocol/notice-api.ts'
import type { PermitCase } from '../../../domain/permits/case/permit-case.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Icon, type IconName } from '../../parts/icon.tsx'
import styles from './notice-dialog.module.css'

type State = NoticeStandingAnswer['state'] | 'told'

const marks: Record<State, IconName> = {
  told: 'check',
  waiting: 'clock',
  sent: 'check',
  failed: 'alert',
  by_hand: 'person',
}

/** What no mail brought, but staff have told since, needs nothing more. */
const stateOf = ({ state, kind, queuedAt }: NoticeStandingAnswer, told: PermitCase['notices']): State => {
  const isLeft = state === 'failed' || state === 'by_hand'
  return isLeft && told.some((note) => note.kind === kind && note.at >= queuedAt) ? 'told' : state
}

/** How the mails of a case fare, in its order. */
export const NoticeMails = ({ caseId, told }: { caseId: string; told: PermitCase['notices'] }) => {
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
          {data.notices
            .map((notice) => [notice, stateOf(notice, told)] as const)
            .map(([notice, state]) => (
              <li key={notice.id} data-state={state}>
                <Icon name={marks[state]} size={16} />
                <span>{t(`notice.${notice.kind}`)}</span>
                <span className={styles.state}>{t(`tell.state.${state}`)}</span>
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
