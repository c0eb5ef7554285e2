import { useMemo } from 'react'
import { useText } from '../i18n/text-context.tsx'
import { namesFrom, type Names } from './names.ts'
import { useSession } from './session-context.tsx'

export const useNames = (): Names => {
  const { directory } = useSession()
  const t = useText()
  return useMemo(() => namesFrom(directory, t), [directory, t])
}
