import { lazy, Suspense } from 'react'
import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useText } from '../../../i18n/text-context.tsx'
import type { PermitPlace } from '../../../navigation/permit-places.ts'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { CaseCalendar } from './case-calendar.tsx'
import { CaseList } from './case-list.tsx'
import { KanbanBoard } from './kanban-board.tsx'

/** The library that draws is large, and comes when it is asked for. */
const Dashboard = lazy(() => import('./dashboard.tsx'))

/** Board, list, calendar and dashboard, by the tab of the place. */
export const BoardTabs = ({ place }: { place: PermitPlace }) => {
  const t = useText()
  const overview = useOfficeQuery('permits.overview', {})
  if (overview.error) return <ErrorPanel error={overview.error} />
  if (!overview.data) return null
  const { kinds, units, cases } = overview.data
  if (cases === 0) return <EmptyState icon="stamp" title={t('board.emptyTitle')} text={t('board.emptyText')} />
  switch (place.tab) {
    case 'daftar':
      return <CaseList place={place} kinds={kinds} units={units} />
    case 'kalender':
      return <CaseCalendar place={place} />
    case 'dasbor':
      return (
        <Suspense fallback={null}>
          <Dashboard place={place} kinds={kinds} units={units} />
        </Suspense>
      )
    default:
      return <KanbanBoard place={place} kinds={kinds} units={units} />
  }
}
