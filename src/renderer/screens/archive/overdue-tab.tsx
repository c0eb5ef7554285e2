import { useState } from 'react'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import type { ArchivePlace } from '../../navigation/finding-places.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { ExportMenu } from '../finding/export-menu.tsx'
import { RowList } from '../finding/row-list.tsx'
import { ArchiveLine } from './archive-line.tsx'
import type { ArchiveUnit } from './archive-unit.ts'
import { ListDialog } from './list-dialog.tsx'
import { MarkTools } from './mark-tools.tsx'
import { useMarks } from './use-marks.ts'
import styles from './archive.module.css'

interface OverdueTabProps {
  view: 'transfer' | 'destroy'
  unit: ArchiveUnit
  place: ArchivePlace
}

/** What the retention schedule lets go today: out of the desk, or out of the world. Only that is offered. */
export const OverdueTab = ({ view, unit, place }: OverdueTabProps) => {
  const t = useText()
  const go = useGo()
  const query = { unitId: unit.unitId, view }
  const { data, error } = useOfficeQuery('archive.rows', { ...query, limit: 5000 }, { keepPrevious: true })
  const rows = data?.rows ?? []
  const marks = useMarks(rows)
  const [naming, setNaming] = useState(false)
  if (error) return <ErrorPanel error={error} />
  if (!data) return null
  if (rows.length === 0) {
    return <EmptyState icon="archive" title={t(`archive.nothing.${view}`)} text={t(`archive.nothingText.${view}`)} />
  }
  return (
    <div className={styles.rows}>
      <p className={styles.explain}>{t(`archive.explain.${view}`)}</p>
      <MarkTools marks={marks} total={rows.length}>
        <ExportMenu source={{ list: 'archive', query }} isDisabled={false} />
        <Button
          variant="primary"
          begins={view === 'transfer' ? 'archive.transfer' : 'archive.propose'}
          isDisabled={marks.ids.length === 0}
          onPress={() => setNaming(true)}
        >
          {t(`archive.do.${view}`)}
        </Button>
      </MarkTools>
      <RowList
        label={t(view === 'transfer' ? 'archive.tab.pindah' : 'archive.tab.musnah')}
        rows={rows}
        rowHeight={40}
        current={place.letter}
        marked={marks.set}
        onMark={marks.toggle}
        onShow={(row) => go({ ...place, letter: row.id }, { replace: place.letter !== null })}
        onEnter={(row) => go({ ...place, letter: row.id }, { replace: true })}
      >
        {(row) => <ArchiveLine row={row} />}
      </RowList>
      {naming && (
        <ListDialog
          view={view}
          unitId={unit.unitId}
          ids={marks.ids}
          onClose={() => {
            setNaming(false)
            marks.clear()
          }}
        />
      )}
    </div>
  )
}
