import { useRef, useState } from 'react'
import type { DesktopOutput } from '../../../protocol/desktop-api.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { useBridge } from '../../bridge/bridge-context.tsx'
import { callOffice } from '../../bridge/call-office.ts'
import { readFileAsBase64 } from '../draft/read-file.ts'

export interface ChosenFile {
  name: string
  blob: Blob
  /** As it crosses the border to the office. */
  data: string
}

export interface Choosing {
  file: ChosenFile | null
  /** What the office says of it; null while it looks. */
  look: DesktopOutput<'signFile.look'> | null
  error: LontarError | null
  choose: (file: File) => Promise<void>
  leave: () => void
}

/** A file that a person chose, read once and shown to the office. It is not kept in a cache of queries: it may be large and is nobody else's. */
export const useChosenFile = (): Choosing => {
  const bridge = useBridge()
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [look, setLook] = useState<Choosing['look']>(null)
  const [error, setError] = useState<LontarError | null>(null)
  const latest = useRef(0)

  const leave = () => {
    latest.current++
    setFile(null)
    setLook(null)
    setError(null)
  }
  const choose = async (chosen: File) => {
    leave()
    const mine = latest.current
    try {
      const data = await readFileAsBase64(chosen)
      if (mine !== latest.current) return
      setFile({ name: chosen.name, blob: chosen, data })
      const answer = await callOffice(bridge, 'signFile.look', { name: chosen.name, data })
      if (mine === latest.current) setLook(answer)
    } catch (problem) {
      if (mine === latest.current) setError(LontarError.from(problem))
    }
  }
  return { file, look, error, choose, leave }
}
