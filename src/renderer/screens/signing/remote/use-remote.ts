import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RemoteResult } from '../../../../protocol/desktop/remote-signing-calls.ts'
import { LontarError, type ErrorMessage } from '../../../../protocol/errors/lontar-error.ts'
import type { RemoteSecret } from '../../../../protocol/remote-signing-api.ts'
import { useBridge } from '../../../bridge/bridge-context.tsx'
import { callOffice } from '../../../bridge/call-office.ts'
import { refreshAfter } from '../../../bridge/refresh.ts'
import { useOfficeEvent } from '../../../bridge/use-office-event.ts'

export interface RemoteSigning {
  step: 'secret' | 'progress'
  running: boolean
  /** Why it came back to the passphrase. */
  error: ErrorMessage | null
  results: Record<string, RemoteResult>
  complete: (ids: string[], secret: RemoteSecret) => Promise<void>
}

/** Completing by the remote service. No mutation of TanStack Query on purpose: it would keep the passphrase in its cache. */
export const useRemoteSigning = (): RemoteSigning => {
  const bridge = useBridge()
  const queries = useQueryClient()
  const [step, setStep] = useState<RemoteSigning['step']>('secret')
  const [running, setRunning] = useState(false)
  const [error, setError] = useState<ErrorMessage | null>(null)
  const [results, setResults] = useState<Record<string, RemoteResult>>({})
  const note = (result: RemoteResult) => setResults((others) => ({ ...others, [result.id]: result }))
  useOfficeEvent('remote.progress', ({ last }) => {
    if (running) note(last)
  })
  const complete = async (ids: string[], secret: RemoteSecret) => {
    setError(null)
    setResults({})
    setStep('progress')
    setRunning(true)
    try {
      const answer = await callOffice(bridge, 'remote.complete', { ids, secret })
      answer.results.forEach(note)
      const wrong = answer.results.find((result) => result.error?.code === 'bsre_passphrase_wrong')
      if (wrong?.error) {
        setError(wrong.error)
        setStep('secret')
      }
    } catch (problem) {
      setError(LontarError.from(problem).toMessage())
      setStep('secret')
    } finally {
      setRunning(false)
      refreshAfter(queries, 'remote.complete', {}, null)
    }
  }
  return { step, running, error, results, complete }
}
