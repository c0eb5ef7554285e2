import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { isStoreAtFault, type StoreCheckProgress } from '../../../../protocol/desktop/store-check-calls.ts'
import { queryKey } from '../../../bridge/query-key.ts'
import { useOfficeAction, useOfficeQuery } from '../../../bridge/use-office.ts'
import { useOfficeEvent } from '../../../bridge/use-office-event.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { SettingsSection } from '../settings-section.tsx'
import { CheckFindings } from './check-findings.tsx'
import { CheckProgress } from './check-progress.tsx'
import { QuickCheckNote } from './quick-check-note.tsx'
import page from '../../../parts/page.module.css'

/** The full check: begun and stopped here, and going on where the page is left meanwhile. */
export const FullCheck = ({ isDisabled }: { isDisabled: boolean }) => {
  const t = useText()
  const queries = useQueryClient()
  const state = useOfficeQuery('storeCheck.state', {})
  const check = useOfficeAction('storeCheck.full')
  const cancel = useOfficeAction('storeCheck.cancel')
  const repair = useOfficeAction('storeCheck.repair')
  const [told, setTold] = useState<StoreCheckProgress | null>()
  useOfficeEvent('storeCheck.progress', ({ progress }) => {
    setTold(progress)
    if (!progress) void queries.invalidateQueries({ queryKey: queryKey('storeCheck.state', {}) })
  })
  const progress = told === undefined ? (state.data?.progress ?? null) : told
  const last = state.data?.last ?? null
  const quick = state.data?.quick ?? null
  const isStopped = check.error?.code === 'check_cancelled'
  return (
    <SettingsSection title={t('storeCheck.title')} help={t('storeCheck.help')}>
      {check.error && !isStopped && <ErrorPanel error={check.error} />}
      {progress && !isStopped && <CheckProgress progress={progress} />}
      <div className={page.buttons}>
        {progress && isStopped ? null : progress ? (
          <Button onPress={() => cancel.mutate({})}>{t('storeCheck.stop')}</Button>
        ) : (
          <Button isDisabled={isDisabled || check.isPending} onPress={() => check.mutate({})}>
            {t('storeCheck.start')}
          </Button>
        )}
        {last && !progress && isStoreAtFault(last) && (
          <Button variant="primary" onPress={() => repair.mutate({})}>
            {t('storeCheck.repair')}
          </Button>
        )}
      </div>
      <output>
        {isStopped && <p>{t(progress ? 'storeCheck.stopping' : 'storeCheck.stopped')}</p>}
        {!progress && last && <CheckFindings found={last} />}
      </output>
      {quick && <QuickCheckNote quick={quick} />}
    </SettingsSection>
  )
}
