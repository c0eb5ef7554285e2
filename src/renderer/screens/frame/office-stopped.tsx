import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { useBridge } from '../../bridge/bridge-context.tsx'
import { queryKey } from '../../bridge/query-key.ts'
import { callOffice } from '../../bridge/call-office.ts'
import { useLanguage, useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon } from '../../parts/icon.tsx'
import { LanguageSwitch } from '../../parts/language-switch.tsx'
import { Wordmark } from '../../parts/wordmark.tsx'
import { saveText } from '../sync/save-text.ts'
import { stoppedReport } from './stopped-report.ts'
import styles from './office-stopped.module.css'

/** The office died again and again: what happened, that nothing was lost, a new try, and a report that needs no office. */
export const OfficeStopped = ({ deaths, onStarted }: { deaths: readonly Date[]; onStarted: () => void }) => {
  const t = useText()
  const [language] = useLanguage()
  const bridge = useBridge()
  const queries = useQueryClient()
  const [isStarting, setStarting] = useState(false)
  const start = async () => {
    setStarting(true)
    try {
      await callOffice(bridge, 'diagnosis.startAgain', {})
      // Nobody is signed in there; what was shown of letters is asked anew after that.
      queries.setQueryData(queryKey('session.me', {}), null)
      queries.removeQueries({ predicate: (query) => !String(query.queryKey[0]).startsWith('session.') })
      onStarted()
      await queries.resetQueries()
    } finally {
      setStarting(false)
    }
  }
  const save = () => {
    const now = new Date()
    const text = stoppedReport(deaths, now, navigator.userAgent, language)
    saveText(`lontar-berhenti-${now.toISOString().slice(0, 10)}.txt`, text)
  }
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <header className={styles.header}>
          <Wordmark large />
          <LanguageSwitch />
        </header>
        <ErrorPanel
          error={new LontarError('office_stopped')}
          actions={
            <>
              <Button variant="primary" onPress={() => void start()} isDisabled={isStarting}>
                {t('common.retry')}
              </Button>
              <Button icon={<Icon name="save" />} onPress={save}>
                {t('diagnosis.save')}
              </Button>
            </>
          }
        />
      </div>
    </main>
  )
}
