import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SignResult, SignWith } from '../../../protocol/desktop-api.ts'
import { LontarError, type ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { useBridge } from '../../bridge/bridge-context.tsx'
import { callOffice } from '../../bridge/call-office.ts'
import { refreshAfter } from '../../bridge/refresh.ts'
import { useOfficeEvent } from '../../bridge/use-office-event.ts'
import { afterSigning, stepAfter, type SigningStep } from './after-signing.ts'

export interface Signing {
  step: SigningStep
  running: boolean
  /** Why the last round came back to the choice or to the PIN. */
  error: ErrorMessage | null
  results: Record<string, SignResult>
  go: (step: SigningStep) => void
  sign: (ids: string[], secret: SignWith) => Promise<void>
}

/**
 * The steps of signing. The office is asked without a mutation of TanStack Query on purpose: a mutation would keep its
 * input, and with it the PIN, in its cache.
 */
export const useSigning = (): Signing => {
  const bridge = useBridge()
  const queries = useQueryClient()
  const [step, setStep] = useState<SigningStep>('choose')
  const [running, setRunning] = useState(false)
  const [error, setError] = useState<ErrorMessage | null>(null)
  const [results, setResults] = useState<Record<string, SignResult>>({})

  const note = (result: SignResult) => setResults((others) => ({ ...others, [result.id]: result }))
  useOfficeEvent('signing.progress', ({ last }) => {
    if (running && last) note(last)
  })

  const arrive = (next: { step: SigningStep; error: ErrorMessage | null }) => {
    setStep(next.step)
    setError(next.error)
    // The card's warnings (count low, final try) have moved with the try.
    void queries.invalidateQueries({ queryKey: ['signing.options'] })
  }
  const sign = async (ids: string[], secret: SignWith) => {
    setResults((others) => Object.fromEntries(Object.entries(others).filter(([, r]) => r.result === 'signed')))
    setError(null)
    setStep('progress')
    setRunning(true)
    try {
      const answer = await callOffice(bridge, 'signing.sign', { ids, with: secret })
      answer.results.forEach(note)
      arrive(afterSigning(answer.results))
    } catch (problem) {
      const message = LontarError.from(problem).toMessage()
      arrive({ step: stepAfter(message.code) ?? 'choose', error: message })
    } finally {
      setRunning(false)
      refreshAfter(queries, 'signing.sign', {}, null)
    }
  }
  const go = (next: SigningStep) => {
    setStep(next)
    setError(null)
  }
  return { step, running, error, results, go, sign }
}
