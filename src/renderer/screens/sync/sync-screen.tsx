import { useState } from 'react'
import { goesOnAfter } from '../../../protocol/desktop/store-check-calls.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { settingsPlace } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon } from '../../parts/icon.tsx'
import { ExportButton } from './export-button.tsx'
import { GoOnButton } from './go-on-button.tsx'
import { firstGroup, inGroup, type OperationGroup } from './group-operations.ts'
import { OperationFilter } from './operation-filter.tsx'
import { StepList } from './operation-list.tsx'
import { PauseButton } from './pause-button.tsx'
import { SyncFacts } from './sync-facts.tsx'
import { SyncNowButton } from './sync-now-button.tsx'
import { SyncSettings } from './sync-settings.tsx'
import { TransferBar } from './transfer-bar.tsx'
import page from '../../parts/page.module.css'
import styles from './sync-screen.module.css'

/** What was sent, what waits and why: the page behind the status bar. */
export const SyncScreen = () => {
  const t = useText()
  const go = useGo()
  const status = useOfficeQuery('sync.status', {})
  const operations = useOfficeQuery('sync.operations', {})
  const [chosen, setChosen] = useState<OperationGroup | null>(null)
  const error = status.error ?? operations.error
  const all = operations.data?.operations ?? []
  const group = chosen ?? firstGroup(all)
  const steps = inGroup(all, group)
  const { problem, transfer, settings } = status.data ?? { problem: null, transfer: null, settings: null }
  const paused = settings?.paused ?? false
  return (
    <div className={`${page.page} ${page.narrow}`}>
      <header className={page.head}>
        <h1 className={page.title}>{t('sync.title')}</h1>
        <div className={page.buttons}>
          <PauseButton paused={paused} />
          <SyncNowButton primary={!paused} />
        </div>
      </header>
      {paused ? (
        <p className={styles.paused}>
          <Icon name="clock" /> {t('sync.paused')}
        </p>
      ) : (
        <p className={page.help}>{t('sync.lead')}</p>
      )}
      {error && <ErrorPanel error={error} />}
      {problem && (
        <ErrorPanel
          error={problem}
          announce="quiet"
          tone="calm"
          actions={
            <>
              {problem.code === 'client_too_old' && <ExportButton />}
              {goesOnAfter.includes(problem.code) && <GoOnButton />}
              <Button onPress={() => go(settingsPlace('diagnosis'))}>{t('diagnosis.open')}</Button>
            </>
          }
        />
      )}
      {transfer && <TransferBar transfer={transfer} />}
      {status.data && <SyncFacts status={status.data} />}
      <section aria-label={t('sync.operations')} className={styles.steps}>
        <div className={page.head}>
          <h2 className={page.subtitle}>{t('sync.operations')}</h2>
          <OperationFilter operations={all} group={group} onChange={setChosen} />
        </div>
        {operations.data && steps.length === 0 && (
          <EmptyState icon="sync" title={t(`sync.emptyTitle.${group}`)} text={t(`sync.emptyText.${group}`)} />
        )}
        <StepList steps={steps} named />
      </section>
      {status.data && <SyncSettings status={status.data} />}
    </div>
  )
}
