import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DesktopInput, SignResult, SignWith } from '../../../protocol/desktop-api.ts'
import { LontarError, type ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { useBridge } from '../../bridge/bridge-context.tsx'
import { callOffice } from '../../bridge/call-office.ts'
import { refreshAfter } from '../../bridge/refresh.ts'
import { useOfficeEvent } from '../../bridge/use-office-event.ts'
import { afterSigning, stepAfter, type SigningStep } from './after-signing.ts'

type SignOptions = Pick<DesktopInput<'signing.sign'>, 'batch' | 'seen'>

export interface Signing {
  step: SigningStep
  running: boolean
  /** Why the last round came back to the choice or to the PIN. */
  error: ErrorMessage | null
  results: Record<string, SignResult>
  go: (step: SigningStep) => void
  /** The office has been asked to stop after the present letter. */
  stopping: boolean
  sign: (ids: string[], secret: SignWith, options: SignOptions) => Promise<void>
  stop: () => void
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
  const [stopping, setStopping] = useState(false)
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
  const sign = async (ids: string[], secret: SignWith, options: SignOptions) => {
    setResults((others) => Object.fromEntries(Object.entries(others).filter(([, r]) => r.result === 'signed')))
    setError(null)
    setStep('progress')
    setRunning(true)
    try {
      const answer = await callOffice(bridge, 'signing.sign', { ids, with: secret, ...options })
      answer.results.forEach(note)
      arrive(afterSigning(answer.results))
    } catch (problem) {
      const message = LontarError.from(problem).toMessage()
      arrive({ step: stepAfter(message.code) ?? 'choose', error: message })
    } finally {
      setRunning(false)
      setStopping(false)
      refreshAfter(queries, 'signing.sign', {}, null)
    }
  }
  const go = (next: SigningStep) => {
    setStep(next)
    setError(null)
  }
  const stop = () => {
    setStopping(true)
    void callOffice(bridge, 'signing.cancel', {})
  }
  return { step, running, stopping, error, results, go, sign, stop }
}
