import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import type { Box, LetterRow } from '../../../protocol/desktop-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useNow } from '../../parts/use-now.ts'
import { LetterLine } from './letter-line.tsx'
import styles from './letter-list.module.css'

interface LetterListProps {
  box: Box
  /** From the top; further down there may be more, up to `total`. */
  rows: readonly LetterRow[]
  total: number
  onNeed: (index: number) => void
  current: string | null
  marked: readonly string[]
  onShow: (row: LetterRow) => void
  /** Opens a letter in a tab of its own. */
  onKeep: (row: LetterRow) => void
  onStep: (by: 1 | -1) => void
  onEnter: (row: LetterRow) => void
}

export const rowHeight = 36

/** The rows in view only, so that five thousand letters scroll like five. Focus stays on the list; the row in hand is its active one. */
export const LetterList = ({
  box,
  rows,
  total,
  onNeed,
  current,
  marked,
  onShow,
  onKeep,
  onStep,
  onEnter,
}: LetterListProps) => {
  const t = useText()
  const now = useNow()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises here
  const virtual = useVirtualizer({
    count: total,
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
  useEffect(() => onNeed(last), [last, onNeed])

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[index]
    if (event.key === 'ArrowDown') onStep(1)
    else if (event.key === 'ArrowUp') onStep(-1)
    else if (event.key === 'Home' && rows[0]) onShow(rows[0])
    else if (event.key === 'End' && rows.length < total) virtual.scrollToIndex(total - 1)
    else if (event.key === 'End' && rows.at(-1)) onShow(rows.at(-1)!)
    else if (event.key === 'Enter' && row) (event.ctrlKey || event.metaKey ? onKeep : onEnter)(row)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={scroller}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- rows hold more than a select can
      role="listbox"
      tabIndex={0}
      aria-label={t('list.label', { box: t(`box.${box}`) })}
      aria-activedescendant={index >= 0 ? `${id}-${index}` : undefined}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {shown.map((item) => {
          const row = rows[item.index]
          if (!row) return null
          return (
            <LetterLine
              key={row.id}
              id={`${id}-${item.index}`}
              row={row}
              now={now}
              place={{ index: item.index, of: total, top: item.start }}
              isCurrent={row.id === current}
              isMarked={marked.includes(row.id)}
              onPress={(inTab) => (inTab ? onKeep : onShow)(row)}
            />
          )
        })}
      </div>
    </div>
  )
}
