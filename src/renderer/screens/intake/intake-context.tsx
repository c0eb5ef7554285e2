import { createContext, useContext, useState, type ReactNode } from 'react'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { useBegin } from '../../new-work/use-begin.ts'
import { useSession } from '../../session/session-context.tsx'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { readFileAsBase64 } from '../draft/read-file.ts'
import { DropZone } from './drop-zone.tsx'

export interface Intake {
  /** Takes files into the queue, one after another, and shows it. */
  add: (files: readonly File[]) => void
  /** Names of files on their way in. */
  adding: readonly string[]
  problems: readonly LontarError[]
  dismiss: (problem: LontarError) => void
}

const Context = createContext<Intake | null>(null)

/** What brings papers in from outside; null where no position of the person keeps the book of incoming letters. */
export const useIntake = (): Intake | null => useContext(Context)

/** Files may be dropped on any screen: the queue goes on while the person walks about. */
export const IntakeProvider = ({ children }: { children: ReactNode }) => {
  const { me } = useSession()
  const go = useGo()
  const { mutateAsync: bringIn } = useOfficeAction('intake.add')
  const [adding, setAdding] = useState<string[]>([])
  const [problems, setProblems] = useState<LontarError[]>([])
  const begin = useBegin()
  const isRegistry = me.positions.some((position) => position.roles.includes('tu'))

  const add = async (files: readonly File[]) => {
    if (files.length === 0) return
    setAdding((names) => [...names, ...files.map((file) => file.name)])
    let first = true
    for (const file of files) {
      try {
        // oxlint-disable-next-line eslint/no-await-in-loop -- one after another: forty scans at once would fill the memory
        const data = await readFileAsBase64(file)
        // oxlint-disable-next-line eslint/no-await-in-loop
        const { id } = await bringIn({ name: file.name.slice(0, 200) || 'berkas', data })
        if (first) go({ screen: 'catat', item: id })
        first = false
      } catch (error) {
        setProblems((others) => [...others, LontarError.from(error)])
        go({ screen: 'catat', item: null })
      }
      setAdding(([, ...names]) => names)
    }
  }
  const dismiss = (problem: LontarError) => setProblems((all) => all.filter((other) => other !== problem))
  const open = () => go({ screen: 'catat', item: null })
  useShortcuts({ 'Ctrl+i': open }, { enabled: isRegistry })
  if (!isRegistry) return <Context value={null}>{children}</Context>
  return (
    <Context value={{ add: (files) => begin('intake.add', () => void add(files)), adding, problems, dismiss }}>
      {children}
      <DropZone onFiles={(files) => begin('intake.add', () => void add(files))} />
    </Context>
  )
}
