import { useEffect, useState } from 'react'
import type { Diagnosis, DiagnosisStepName, StepResult } from '../../../../protocol/diagnosis/diagnosis.ts'
import { LontarError } from '../../../../protocol/errors/lontar-error.ts'
import { useBridge } from '../../../bridge/bridge-context.tsx'
import { callOffice } from '../../../bridge/call-office.ts'
import { useOfficeEvent } from '../../../bridge/use-office-event.ts'

export type StepState = StepResult | 'running'

/** The diagnosis of this computer: begun when the page opens. Each step is shown as soon as it is known. */
export const useDiagnosis = () => {
  const bridge = useBridge()
  const [steps, setSteps] = useState<Partial<Record<DiagnosisStepName, StepState>>>({})
  const [done, setDone] = useState<Diagnosis | null>(null)
  const [error, setError] = useState<LontarError | null>(null)

  useOfficeEvent('diagnosis.step', ({ step, result }) =>
    setSteps((known) => ({ ...known, [step]: result ?? 'running' })),
  )
  useEffect(() => {
    let gone = false
    callOffice(bridge, 'diagnosis.run', {}).then(
      (diagnosis) => {
        if (gone) return
        setDone(diagnosis)
        setSteps(Object.fromEntries(diagnosis.steps.map((step) => [step.step, step])))
      },
      (cause: unknown) => !gone && setError(LontarError.from(cause)),
    )
    return () => {
      gone = true
    }
  }, [bridge])

  return {
    steps,
    done,
    error,
    isRunning: done === null && error === null,
    stop: () => void callOffice(bridge, 'diagnosis.cancel', {}).catch(() => {}),
  }
}
