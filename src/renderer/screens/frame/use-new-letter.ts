import { letterKinds } from '../../../domain/letter-kinds.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { useSession } from '../../session/session-context.tsx'

/** Starts a draft and opens it; null where no position of the person may draft. */
export const useNewLetter = (): { start: () => void; isPending: boolean } | null => {
  const { me } = useSession()
  const go = useGo()
  const create = useOfficeAction('letters.create')
  const [kind] = letterKinds
  if (!kind || !me.positions.some((position) => position.roles.includes('konseptor'))) return null
  const start = () => create.mutate({ kind: kind.id }, { onSuccess: ({ id }) => go({ screen: 'draf', letter: id }) })
  return { start, isPending: create.isPending }
}
