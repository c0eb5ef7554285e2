import { useRef, useState, type KeyboardEvent } from 'react'
import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useText } from '../../../i18n/text-context.tsx'
import type { PermitPlace } from '../../../navigation/permit-places.ts'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { Select } from '../../../parts/select.tsx'
import { BoardColumn } from './board-column.tsx'
import { BoardFilters } from './board-filters.tsx'
import { useBoardQuery } from './use-board-query.ts'
import styles from './board.module.css'

const shownAtFirst = 50

/** Open cases by the step they are at, or by who has them. Steps are decisions, not cards: nothing is dragged. */
export const KanbanBoard = (props: { place: PermitPlace; kinds: string[]; units: string[] }) => {
  const t = useText()
  const query = useBoardQuery(props.place)
  const { by, filters } = query
  const board = useOfficeQuery('permits.board', { by, filters, cards: shownAtFirst }, { keepPrevious: true })
  const [current, setCurrent] = useState<string | null>(null)
  const columns = board.data?.columns ?? []
  const frame = useRef<HTMLDivElement>(null)

  const toColumn = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const lists = [...(frame.current?.querySelectorAll<HTMLElement>('[role="listbox"]') ?? [])]
    const at = lists.findIndex((list) => list.contains(document.activeElement))
    const next = at < 0 ? undefined : lists[at + step]
    if (!next) return
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    // A card that lies at about the same height is in hand then.
    const cards = columns.filter(({ count }) => count > 0)[at + step]?.cards ?? []
    const from = columns.filter(({ count }) => count > 0)[at]?.cards.findIndex(({ id }) => id === current) ?? 0
    setCurrent(cards[Math.min(Math.max(from, 0), cards.length - 1)]?.id ?? null)
  }

  const isEmpty = board.data !== undefined && columns.every(({ count }) => count === 0)
  const isNarrowed = Object.keys(filters).length > 0
  return (
    <div className={styles.page}>
      <BoardFilters query={query} kinds={props.kinds} units={props.units}>
        <Select
          label={t('board.by')}
          value={by}
          onChange={(next) => query.change({ by: next })}
          options={(['step', 'position'] as const).map((value) => ({ value, label: t(`board.by.${value}`) }))}
        />
      </BoardFilters>
      {board.error && <ErrorPanel error={board.error} />}
      {isEmpty ? (
        <EmptyState
          icon="stamp"
          title={t(isNarrowed ? 'board.narrowTitle' : 'board.emptyBoardTitle')}
          text={t(isNarrowed ? 'board.narrowText' : 'board.emptyBoardText')}
        />
      ) : (
        // The columns are lists that hold the focus; from one to the next the board leads.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div ref={frame} className={styles.columns} onKeyDown={toColumn} title={t('board.keys')}>
          {columns.map((column) => (
            <BoardColumn
              key={`${by} ${column.column}`}
              column={column}
              by={by}
              filters={filters}
              current={current}
              onShow={setCurrent}
            />
          ))}
        </div>
      )}
    </div>
  )
}
