import { useState } from 'react'
import type { ArchiveList } from '../../../protocol/desktop/archive-calls.ts'
import { useOfficeQuery } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import type { ArchivePlace } from '../../navigation/finding-places.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { ExportMenu } from '../finding/export-menu.tsx'
import { RowList } from '../finding/row-list.tsx'
import { ApproveDialog } from './approve-dialog.tsx'
import { ArchiveLine } from './archive-line.tsx'
import type { ArchiveUnit } from './archive-unit.ts'
import styles from './archive.module.css'

const keyOf = (list: ArchiveList): string => `${list.kind}:${list.name}`
const partOf = (unitId: string, list: ArchiveList) =>
  ({ unitId, view: list.kind === 'transfer' ? 'transfer_list' : 'destruction_list', list: list.name }) as const

/** The lists of an agency, the newest first; opened, what each names. The head agrees to destruction here. */
export const ListsTab = ({ unit, place }: { unit: ArchiveUnit; place: ArchivePlace }) => {
  const t = useText()
  const go = useGo()
  const { data, error } = useOfficeQuery('archive.lists', { unitId: unit.unitId })
  const [approving, setApproving] = useState<ArchiveList | null>(null)
  const lists = data?.lists ?? []
  const open = lists.find((list) => keyOf(list) === place.list)
  const rows = useOfficeQuery(
    'archive.rows',
    { ...partOf(unit.unitId, open ?? { ...noList }), limit: 5000 },
    { enabled: open !== undefined },
  )
  if (error) return <ErrorPanel error={error} />
  if (!data) return null
  if (lists.length === 0) return <EmptyState icon="book" title={t('archive.noLists')} text={t('archive.noListsText')} />
  return (
    <div className={styles.rows}>
      <ul className={styles.lists} aria-label={t('archive.tab.daftar')}>
        {lists.map((list) => (
          <ListItem
            key={keyOf(list)}
            list={list}
            unit={unit}
            isOpen={list === open}
            onOpen={() => go({ ...place, list: list === open ? null : keyOf(list), letter: null }, { replace: true })}
            onApprove={() => setApproving(list)}
          />
        ))}
      </ul>
      {open && rows.data && (
        <RowList
          label={open.name}
          rows={rows.data.rows}
          rowHeight={40}
          current={place.letter}
          onShow={(row) => go({ ...place, letter: row.id }, { replace: place.letter !== null })}
          onEnter={(row) => go({ ...place, letter: row.id }, { replace: true })}
        >
          {(row) => <ArchiveLine row={row} />}
        </RowList>
      )}
      {approving && <ApproveDialog unitId={unit.unitId} list={approving} onClose={() => setApproving(null)} />}
    </div>
  )
}

const noList: ArchiveList = { kind: 'transfer', name: '-', letters: 0, since: '', approved: 0, approvedAt: null }

interface ListItemProps {
  list: ArchiveList
  unit: ArchiveUnit
  isOpen: boolean
  onOpen: () => void
  onApprove: () => void
}

const ListItem = ({ list, unit, isOpen, onOpen, onApprove }: ListItemProps) => {
  const t = useText()
  const format = useFormat()
  const waits = list.kind === 'destruction' && list.approved < list.letters
  const state =
    list.kind === 'transfer'
      ? t('archive.moved', { day: format.date(list.since) })
      : waits
        ? t('archive.waitsApproval', { day: format.date(list.since) })
        : t('archive.approvedOn', { day: format.date(list.approvedAt ?? list.since) })
  return (
    <li className={`${styles.list} ${waits && unit.mayApprove ? styles.waits : ''}`}>
      <Button variant="quiet" aria-expanded={isOpen} onPress={onOpen}>
        {list.name}
      </Button>
      <span className={styles.listState}>
        {t(`archive.kind.${list.kind}`)} · {t('archive.letters', { n: list.letters })} · {state}
      </span>
      <ExportMenu source={{ list: 'archive', query: partOf(unit.unitId, list) }} isDisabled={false} />
      {waits && unit.mayApprove && (
        <Button variant="primary" begins="archive.approve" onPress={onApprove}>
          {t('archive.approve')}
        </Button>
      )}
    </li>
  )
}
