import { useState } from 'react'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import type { ArchivePlace } from '../../navigation/finding-places.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { StateMark } from '../../parts/state-mark.tsx'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { RowList } from '../finding/row-list.tsx'
import { ArchiveDialog } from './archive-dialog.tsx'
import type { ArchiveUnit } from './archive-unit.ts'
import { MarkTools } from './mark-tools.tsx'
import { useMarks } from './use-marks.ts'
import styles from './archive.module.css'

/** Letters that have left the desk and are not archived, the oldest first: marked and put away together. */
export const RipeTab = ({ unit, place }: { unit: ArchiveUnit; place: ArchivePlace }) => {
  const t = useText()
  const format = useFormat()
  const go = useGo()
  const { data, error } = useOfficeQuery('archive.ripe', { unitId: unit.unitId }, { keepPrevious: true })
  const rows = data?.rows ?? []
  const marks = useMarks(rows)
  const [archiving, setArchiving] = useState<string[] | null>(null)
  const wanted = marks.ids.length > 0 ? marks.ids : place.letter ? [place.letter] : []
  const start = () => wanted.length > 0 && setArchiving(wanted)
  // The letter in hand has the key itself.
  useShortcuts({ a: start }, { enabled: marks.ids.length > 0 || place.letter === null, begins: 'archive.archive' })
  if (error) return <ErrorPanel error={error} />
  if (!data) return null
  if (rows.length === 0) {
    return <EmptyState icon="archive" title={t('archive.nothingRipe')} text={t('archive.nothingRipeText')} />
  }
  return (
    <div className={styles.rows}>
      <MarkTools marks={marks} total={rows.length}>
        <Button
          variant="primary"
          shortcut="A"
          begins="archive.archive"
          isDisabled={wanted.length === 0}
          onPress={start}
        >
          {t('archive.put')}
        </Button>
      </MarkTools>
      <RowList
        label={t('archive.tab.siap')}
        rows={rows}
        rowHeight={40}
        current={place.letter}
        marked={marks.set}
        onMark={marks.toggle}
        onShow={(row) => go({ ...place, letter: row.id }, { replace: place.letter !== null })}
        onEnter={(row) => go({ ...place, letter: row.id }, { replace: true })}
      >
        {(row) => (
          <div className={styles.row}>
            <span className={`${styles.code} ${row.isKnown ? '' : styles.unknown}`}>{row.classification || '–'}</span>
            <span className={styles.subject}>{row.subject || t('archive.noSubject')}</span>
            <span className={styles.party}>{[row.number, row.party].filter(Boolean).join(' · ')}</span>
            <span className={styles.until}>{row.date ? format.date(row.date) : ''}</span>
            <span className={styles.fate}>
              <StateMark state={row.state} needsAction={false} />
            </span>
          </div>
        )}
      </RowList>
      {archiving && (
        <ArchiveDialog
          unitId={unit.unitId}
          ids={archiving}
          onClose={() => {
            setArchiving(null)
            marks.clear()
          }}
        />
      )}
    </div>
  )
}
