import { useState } from 'react'
import { kindOf } from '../../../domain/kinds/kinds-of.ts'
import type { LetterContent } from '../../../domain/letter.ts'
import { emptyFields } from '../../../domain/lifecycle/drafting.ts'
import type { ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useSession } from '../../session/session-context.tsx'
import type { DraftKeeper } from './draft-keeper.ts'

export interface Submitting {
  /** Fields still empty, once the person has tried to submit. */
  missing: string[]
  /** The list of empty fields is on the screen; it leaves with the next change. */
  told: boolean
  /** It was said that two texts of a field are still to be chosen from. */
  toldConflicts: boolean
  asking: boolean
  isPending: boolean
  error: ErrorMessage | null
  begin: () => Promise<void>
  submit: (note: string) => Promise<void>
  /** Something was written since the list was told. */
  quiet: () => void
  close: () => void
}

export interface SubmitOptions {
  id: string
  keeper: DraftKeeper
  mayWrite: boolean
  /** Fields of which there are two texts. */
  conflicts: number
  onMissing: (field: string | undefined) => void
  onConflict: () => void
  onSubmitted: () => void
}

/** From "Ajukan" to submitted: nothing is missing, everything is saved, a note if there is one. */
export const useSubmit = ({
  id,
  keeper,
  mayWrite,
  conflicts,
  onMissing,
  onConflict,
  onSubmitted,
}: SubmitOptions): Submitting => {
  const action = useOfficeAction('letters.submit')
  const { directory } = useSession()
  const missingIn = (content: LetterContent) => emptyFields(content, kindOf(directory, content.kind))
  const [asking, setAsking] = useState(false)
  const [attempted, setAttempted] = useState(false)
  const [told, setTold] = useState(false)

  const [toldConflicts, setToldConflicts] = useState(false)
  const tellConflicts = () => {
    setAsking(false)
    setToldConflicts(true)
    onConflict()
  }
  const tell = (fields: string[]) => {
    setAsking(false)
    setTold(true)
    onMissing(fields[0])
  }
  return {
    missing: attempted ? missingIn(keeper.state().content) : [],
    told,
    toldConflicts,
    asking,
    isPending: action.isPending,
    error: action.error,
    begin: async () => {
      if (!mayWrite || asking) return
      setAttempted(true)
      action.reset()
      const empty = missingIn(keeper.state().content)
      if (empty.length > 0) return tell(empty)
      if (conflicts > 0) return tellConflicts()
      if (await keeper.flush()) setAsking(true)
    },
    submit: async (note) => {
      if (!(await keeper.flush())) return setAsking(false)
      action.mutate(
        { id, note },
        {
          onSuccess: onSubmitted,
          onError: (error) => {
            if (error.code === 'incomplete_letter') tell(String(error.params.fields).split(', '))
            if (error.code === 'conflict_open') tellConflicts()
          },
        },
      )
    },
    quiet: () => setTold(false),
    close: () => setAsking(false),
  }
}
