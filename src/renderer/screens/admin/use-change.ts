import { useQueryClient } from '@tanstack/react-query'
import type { DirectoryChange } from '../../../domain/directory-changes/change.ts'
import { queryKey } from '../../bridge/query-key.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'
import type { Admin } from './admin.ts'

/** Makes a change at the server; its answer is the newest directory. Where another admin was first, the newest is shown. */
export const useChange = ({ base }: Admin, done: () => void, said?: string) => {
  const t = useText()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const action = useOfficeAction('admin.change')
  const send = (change: DirectoryChange) =>
    action.mutate(
      { base: base ?? '', change },
      {
        onSuccess: (newest) => {
          queries.setQueryData(queryKey('admin.directory', {}), newest)
          void queries.invalidateQueries({ queryKey: ['directory.get'] })
          void queries.invalidateQueries({ queryKey: ['session.me'] })
          announce(said ?? t('admin.saved'))
          done()
        },
        onError: () => void queries.invalidateQueries({ queryKey: ['admin.directory'] }),
      },
    )
  return { send, error: action.error, isPending: action.isPending }
}
