import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useMemo, type ReactNode } from 'react'
import { queryKey } from '../../bridge/query-key.ts'
import { useOfficeAction, useOfficeQuery } from '../../bridge/use-office.ts'

/** More than this nobody finds again; the oldest makes room. */
const mostTabs = 12

export interface Tabs {
  /** Letters kept open, in their order. */
  ids: readonly string[]
  keep: (id: string) => void
  close: (id: string) => void
}

const Context = createContext<Tabs>({ ids: [], keep: () => undefined, close: () => undefined })

/** The letters that a person keeps open side by side. The office remembers them, in the encrypted store, over a restart. */
export const TabsProvider = ({ children }: { children: ReactNode }) => {
  const queries = useQueryClient()
  const known = useOfficeQuery('desk.tabs', {}).data?.ids
  const { mutate } = useOfficeAction('desk.keepTabs')
  const tabs = useMemo((): Tabs => {
    const ids = known ?? []
    const change = (next: string[]) => {
      queries.setQueryData(queryKey('desk.tabs', {}), { ids: next })
      mutate({ ids: next })
    }
    return {
      ids,
      keep: (id) => !ids.includes(id) && change([...ids, id].slice(-mostTabs)),
      close: (id) => ids.includes(id) && change(ids.filter((other) => other !== id)),
    }
  }, [known, mutate, queries])
  return <Context value={tabs}>{children}</Context>
}

export const useTabs = (): Tabs => useContext(Context)
