import type { DesktopEvent } from '../../protocol/desktop-api.ts'
import type { Diagnosis } from '../../protocol/diagnosis/diagnosis.ts'
import type { DoorCall, Handlers } from '../desk/handlers.ts'
import type { DiagnosisParts } from './look.ts'

/** Looks at this computer, for whoever asks: signed in or not. Loaded when it is first used. */
export const diagnosisDoors = ({
  emit,
  parts,
}: {
  emit: (event: DesktopEvent) => void
  /** As things stand when it is asked for. */
  parts: () => DiagnosisParts
}): Pick<Handlers, Extract<DoorCall, `diagnosis.${string}`>> => {
  let under: { stop: AbortController; done: Promise<Diagnosis> } | null = null
  const begin = () => {
    const stop = new AbortController()
    const done = import('./run-diagnosis.ts').then(({ runDiagnosis }) =>
      runDiagnosis(parts(), (step, result) => emit({ event: 'diagnosis.step', step, result }), stop.signal),
    )
    const current = { stop, done }
    under = current
    void done
      .catch(() => {})
      .finally(() => {
        if (under === current) under = null
      })
    return done
  }
  return {
    'diagnosis.run': () => under?.done ?? begin(),
    // The shell answers where there is no office; whoever hears it here is at work.
    'diagnosis.startAgain': () => ({}),
    'diagnosis.cancel': () => {
      under?.stop.abort()
      return {}
    },
  }
}
