import { useState } from 'react'
import type { ErrorMessage } from '../../../../protocol/errors/lontar-error.ts'
import { useOfficeAction, useOfficeQuery } from '../../../bridge/use-office.ts'

/** Approving letters for the remote service, each in the file that was seen. */
export const useApprove = (): {
  offered: boolean
  approved: string[]
  error: ErrorMessage | null
  approve: (ids: string[], seen: Record<string, string>) => Promise<void>
} => {
  const { data } = useOfficeQuery('remote.offer', {})
  const action = useOfficeAction('remote.approve')
  const [approved, setApproved] = useState<string[]>([])
  const [refused, setRefused] = useState<ErrorMessage | null>(null)
  return {
    offered: Boolean(data?.offer),
    approved,
    error: action.error?.toMessage() ?? refused,
    async approve(ids, seen) {
      const answer = await action.mutateAsync({ ids: ids.slice(0, 100), seen }).catch(() => null)
      if (!answer) return
      setApproved(answer.results.filter(({ error }) => error === null).map(({ id }) => id))
      setRefused(answer.results.find(({ error }) => error !== null)?.error ?? null)
    },
  }
}
