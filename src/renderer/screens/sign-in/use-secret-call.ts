import { useState } from 'react'
import type { DesktopCall, DesktopInput, DesktopOutput } from '../../../protocol/desktop-api.ts'
import { LontarError, type ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { useBridge } from '../../bridge/bridge-context.tsx'
import { callOffice } from '../../bridge/call-office.ts'

/**
 * Asks the office something with a password in it. Not a mutation of TanStack Query, on purpose: that would keep its input, and with it
 * the password, in its cache.
 */
export const useSecretCall = <
  C extends Extract<DesktopCall, `${'session' | 'recovery' | 'repair' | 'backup'}.${string}`>,
>(
  name: C,
) => {
  const bridge = useBridge()
  const [isWorking, setWorking] = useState(false)
  const [error, setError] = useState<ErrorMessage | null>(null)
  const ask = async (input: DesktopInput<C>): Promise<DesktopOutput<C> | null> => {
    setWorking(true)
    setError(null)
    try {
      return await callOffice(bridge, name, input)
    } catch (problem) {
      setError(LontarError.from(problem).toMessage())
      return null
    } finally {
      setWorking(false)
    }
  }
  return { ask, isWorking, error, forget: () => setError(null) }
}
