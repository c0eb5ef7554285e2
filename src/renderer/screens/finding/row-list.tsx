import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import styles from './row-list.module.css'

export interface RowListProps<R extends { id: string }> {
  label: string
  rows: readonly R[]
  rowHeight: number
  current: string | null
  marked?: ReadonlySet<string>
  onShow: (row: R) => void
  onEnter: (row: R) => void
  /** Where a click does more than show the row. */
  onPick?: (row: R) => void
  onMark?: (row: R) => void
  /** The row at this place will soon be seen. */
  onNeed?: (index: number) => void
  children: (row: R) => ReactNode
}

/** Rows in view only, however many there are. The list holds the focus; arrows walk, Enter opens, Space or X marks. */
export const RowList = <R extends { id: string }>(props: RowListProps<R>) => {
  const { label, rows, rowHeight, current, marked, onShow, onEnter, onMark, onNeed, children } = props
  const onPick = props.onPick ?? onShow
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises here
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const index = rows.findIndex((row) => row.id === current)
  useEffect(() => {
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
  }, [index, virtual])
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => onNeed?.(last), [last, onNeed])

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[index]
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const go = (to: number) => {
      const next = rows[Math.max(0, Math.min(rows.length - 1, to))]
      if (next) onShow(next)
    }
    if (event.key === 'ArrowDown') go(index + 1)
    else if (event.key === 'ArrowUp') go(index - 1)
    else if (event.key === 'PageDown') go(index + page)
    else if (event.key === 'PageUp') go(index - page)
    else if (event.key === 'Home') go(0)
    else if (event.key === 'End') go(rows.length - 1)
    else if (event.key === 'Enter' && row) onEnter(row)
    else if ((event.key === ' ' || event.key.toLowerCase() === 'x') && row && onMark && noneHeld(event)) onMark(row)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={scroller}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- rows hold more than a select can
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={onMark ? true : undefined}
      aria-activedescendant={index >= 0 ? `${id}-${index}` : undefined}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {shown.map((item) => {
          const row = rows[item.index]
          if (!row) return null
          const isMarked = marked?.has(row.id) ?? false
          return (
            // Keys are handled by the list, which holds the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={row.id}
              id={`${id}-${item.index}`}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option of a select holds text only
              role="option"
              aria-selected={onMark ? isMarked : row.id === current}
              aria-current={row.id === current ? 'true' : undefined}
              aria-setsize={rows.length}
              aria-posinset={item.index + 1}
              tabIndex={-1}
              className={`${styles.row} ${isMarked ? styles.marked : ''}`}
              style={{ height: rowHeight, transform: `translateY(${item.start}px)` }}
              onClick={() => onPick(row)}
            >
              {onMark && (
                // The same as Space, for the mouse.
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
                <span
                  aria-hidden="true"
                  className={styles.box}
                  onClick={(event) => {
                    event.stopPropagation()
                    onMark(row)
                  }}
                >
                  {isMarked ? '✓' : ''}
                </span>
              )}
              <div className={styles.inner}>{children(row)}</div>
            </div>
          )
        })}
      </div>
    </div>
  )
}

const noneHeld = (event: KeyboardEvent): boolean => !event.ctrlKey && !event.metaKey && !event.altKey
