import { createContext, useContext, type ReactNode } from 'react'
import type { NewWorkCall } from '../../protocol/desktop/new-work.ts'
import { useOfficeQuery } from '../bridge/use-office.ts'
import { useText } from '../i18n/text-context.tsx'

const Context = createContext<string | null>(null)

/** Knows for every button and key below it whether new work may begin: not where this Lontar is too old for its server. */
export const NewWorkProvider = ({ children }: { children: ReactNode }) => {
  const t = useText()
  const outdated = useOfficeQuery('sync.status', {}).data?.outdated
  return <Context value={outdated ? t('updates.off', outdated) : null}>{children}</Context>
}

/**
 * Why this call may not be begun now, in a sentence; null where it may, and for what begins nothing. Buttons, menus and keys ask by
 * themselves where they say what they begin: `<Button begins="letters.paraf">`.
 */
export const useWhyNot = (call: NewWorkCall | undefined): string | null => {
  const refusal = useRefusal()
  return call === undefined ? null : refusal
}

/** Why nothing new may begin now; null where it may. */
export const useRefusal = (): string | null => useContext(Context)
