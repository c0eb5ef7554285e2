import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useIsAdmin } from '../../session/use-is-admin.ts'
import { useWaiting } from '../home/use-waiting.ts'
import { useIntake } from '../intake/intake-context.tsx'
import { railEntries, type RailEntry } from './rail-entries.ts'

/** The places of the person who is signed in, with what waits in each. */
export const useRail = (): RailEntry[] => {
  const counts = useOfficeQuery('letters.counts', {})
  const waiting = useWaiting()
  const isAdmin = useIsAdmin()
  const isRegistry = useIntake() !== null
  const papers = useOfficeQuery('intake.list', {}, { enabled: isRegistry })
  const permits = useOfficeQuery('permits.mine', {})
  return railEntries(
    counts.data?.counts,
    waiting.count('baca'),
    isAdmin,
    waiting.count('disposisi'),
    isRegistry ? (papers.data?.items.length ?? 0) : null,
    permits.data?.takesPart ? permits.data.waiting : null,
  )
}
