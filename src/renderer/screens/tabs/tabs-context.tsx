import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
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
  const remembered = useOfficeQuery('desk.tabs', {}).data?.ids
  // From the first change on this window knows best: an answer of the office may be from before it.
  const [own, setOwn] = useState<readonly string[] | null>(null)
  const { mutate } = useOfficeAction('desk.keepTabs')
  const tabs = useMemo((): Tabs => {
    const ids = own ?? remembered ?? []
    const change = (next: string[]) => {
      setOwn(next)
      mutate({ ids: next })
    }
    return {
      ids,
      keep: (id) => !ids.includes(id) && change([...ids, id].slice(-mostTabs)),
      close: (id) => ids.includes(id) && change(ids.filter((other) => other !== id)),
    }
  }, [own, remembered, mutate])
  return <Context value={tabs}>{children}</Context>
}

export const useTabs = (): Tabs => useContext(Context)
