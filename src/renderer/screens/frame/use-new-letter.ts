import { kindsOf } from '../../../domain/kinds/kinds-of.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { useTellError } from '../../parts/announcer.tsx'
import { useSession } from '../../session/session-context.tsx'

/** Starts a draft and opens it; null where no position of the person may draft. */
export const useNewLetter = (): { start: () => void; isPending: boolean } | null => {
  const { me, directory } = useSession()
  const go = useGo()
  const create = useOfficeAction('letters.create')
  const tellError = useTellError()
  const [kind] = kindsOf(directory)
  if (!kind || !me.positions.some((position) => position.roles.includes('konseptor'))) return null
  // A promise, for the palette that starts it is gone when the answer comes.
  const start = () =>
    create.mutateAsync({ kind: kind.id }).then(({ id }) => go({ screen: 'draf', letter: id }), tellError)
  return { start: () => void start(), isPending: create.isPending }
}
