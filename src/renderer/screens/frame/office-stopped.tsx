import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { useBridge } from '../../bridge/bridge-context.tsx'
import { callOffice } from '../../bridge/call-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'

/** The office died again and again: what happened, that nothing was lost, and one button. */
export const OfficeStopped = ({ onStarted }: { onStarted: () => void }) => {
  const t = useText()
  const bridge = useBridge()
  const queries = useQueryClient()
  const [isStarting, setStarting] = useState(false)
  const start = async () => {
    setStarting(true)
    try {
      await callOffice(bridge, 'diagnosis.startAgain', {})
      onStarted()
      await queries.resetQueries()
    } finally {
      setStarting(false)
    }
  }
  return (
    <main>
      <ErrorPanel
        error={new LontarError('office_stopped')}
        actions={
          <Button variant="primary" onPress={() => void start()} isDisabled={isStarting}>
            {t('common.retry')}
          </Button>
        }
      />
    </main>
  )
}
