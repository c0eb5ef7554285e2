import { createContext, useContext, useState, type ReactNode } from 'react'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { useTellError } from '../../parts/announcer.tsx'
import { useSession } from '../../session/session-context.tsx'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { KindChooser } from './kind-chooser.tsx'

export interface NewLetter {
  /** Asks which kind. */
  start: () => void
  /** Begins a draft of this kind and opens it. */
  begin: (kind: string) => void
  isPending: boolean
}

const Context = createContext<NewLetter | null>(null)

/** What begins a letter; null where no position of the person may draft. */
export const useNewLetter = (): NewLetter | null => useContext(Context)

/** One chooser of kinds for all the buttons, the palette and the key that begin a letter. */
export const NewLetterProvider = ({ children }: { children: ReactNode }) => {
  const { me } = useSession()
  const go = useGo()
  const create = useOfficeAction('letters.create')
  const tellError = useTellError()
  const [isChoosing, setChoosing] = useState(false)
  const mayDraft = me.positions.some((position) => position.roles.includes('konseptor'))
  const start = () => setChoosing(true)
  const begin = (kind: string) => {
    setChoosing(false)
    // A promise, for the palette that starts it is gone when the answer comes.
    void create.mutateAsync({ kind }).then(({ id }) => go({ screen: 'draf', letter: id }), tellError)
  }
  useShortcuts({ n: () => (isTaken() ? false : start()) }, { enabled: mayDraft, begins: 'letters.create' })
  return (
    <Context value={mayDraft ? { start, begin, isPending: create.isPending } : null}>
      {children}
      {isChoosing && <KindChooser onChoose={begin} onClose={() => setChoosing(false)} />}
    </Context>
  )
}

/** A screen whose own button shows this key has it: a number for the letter that is read, a new colleague. */
const isTaken = (): boolean => document.querySelector('main [aria-keyshortcuts="N"]') !== null
