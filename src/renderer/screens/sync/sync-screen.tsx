import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { byUrgency } from './by-urgency.ts'
import { OperationList } from './operation-list.tsx'
import { SyncFacts } from './sync-facts.tsx'
import { SyncNowButton } from './sync-now-button.tsx'
import styles from './sync-screen.module.css'

/** What was sent, what waits and why: the page behind the status bar. */
export const SyncScreen = () => {
  const t = useText()
  const status = useOfficeQuery('sync.status', {})
  const operations = useOfficeQuery('sync.operations', {})
  const error = status.error ?? operations.error
  const list = byUrgency(operations.data?.operations ?? [])
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('sync.title')}</h1>
        <SyncNowButton primary />
      </header>
      <p className={styles.lead}>{t('sync.lead')}</p>
      {error && <ErrorPanel error={error} />}
      {status.data?.problem && <ErrorPanel error={status.data.problem} announce="quiet" tone="calm" />}
      {status.data && <SyncFacts status={status.data} />}
      <h2 className={styles.subtitle}>{t('sync.operations')}</h2>
      {operations.data && list.length === 0 && (
        <EmptyState icon="sync" title={t('sync.emptyTitle')} text={t('sync.emptyText')} />
      )}
      <OperationList operations={list} named />
    </div>
  )
}
