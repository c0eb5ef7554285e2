import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useText } from '../i18n/text-context.tsx'
import { Icon } from '../parts/icon.tsx'
import { above, stepInTree, visibleCodes, type CodeLine } from './visible-codes.ts'
import type { Classification } from './use-classification.ts'
import styles from './classification.module.css'

export interface ClassificationTreeProps {
  classification: Classification
  typed: string
  current: string
  onMove: (code: string) => void
  onPick: (code: string) => void
  /** What stands at the end of a line, e.g. how many letters. */
  aside?: (code: string) => string
}

const lineHeight = 30

/** The tree by arrow keys: up and down, right opens, left closes, Enter takes. Only lines in view are drawn. */
export const ClassificationTree = (props: ClassificationTreeProps) => {
  const { classification, typed, current, onMove, onPick, aside } = props
  const t = useText()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(above(current)))
  const lines = useMemo(() => visibleCodes(classification.finder, opened, typed), [classification, opened, typed])
  const index = lines.findIndex(({ entry }) => entry.code === current)
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoises here
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 10,
  })
  useEffect(() => {
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' })
  }, [index, virtual])

  const fold = (code: string, open: boolean) =>
    setOpened((before) => {
      const next = new Set(before)
      if (open) next.add(code)
      else next.delete(code)
      return next
    })
  const onKeyDown = (event: KeyboardEvent) => {
    const to = (line: CodeLine | undefined) => line && onMove(line.entry.code)
    if (event.key === 'ArrowDown') to(lines[index + 1])
    else if (event.key === 'ArrowUp') to(lines[index - 1])
    else if (event.key === 'Home') to(lines[0])
    else if (event.key === 'End') to(lines.at(-1))
    else if (event.key === 'Enter' && index >= 0) onPick(current)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const step = stepInTree(lines, current, event.key)
      if (step && 'go' in step) onMove(step.go)
      if (step && 'open' in step) fold(step.open, true)
      if (step && 'close' in step) fold(step.close, false)
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={scroller}
      role="tree"
      tabIndex={0}
      aria-label={t('classification.tree')}
      aria-activedescendant={index >= 0 ? `${id}-${current}` : undefined}
      className={styles.tree}
      onKeyDown={onKeyDown}
      onFocus={() => index < 0 && lines[0] && onMove(lines[0].entry.code)}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index]
          if (!line) return null
          const { code, words } = line.entry
          return (
            // Keys are handled by the tree, which holds the focus.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={code}
              id={`${id}-${code}`}
              role="treeitem"
              tabIndex={-1}
              aria-level={line.level}
              aria-selected={code === current}
              aria-expanded={line.hasChildren ? line.isOpen : undefined}
              className={styles.line}
              style={{ transform: `translateY(${item.start}px)`, paddingInlineStart: 4 + (line.level - 1) * 18 }}
              onClick={() => {
                onMove(code)
                if (line.hasChildren && code === current) fold(code, !line.isOpen)
                else if (line.hasChildren) fold(code, true)
              }}
              onDoubleClick={() => onPick(code)}
            >
              <span className={styles.fold}>
                {line.hasChildren && <Icon name={line.isOpen ? 'down' : 'right'} size={14} />}
              </span>
              <span className={styles.code}>{code}</span>
              <span className={styles.words}>{words}</span>
              {aside && <span className={styles.aside}>{aside(code)}</span>}
            </div>
          )
        })}
      </div>
      {lines.length === 0 && <p className={styles.nothing}>{t('classification.nothing')}</p>}
    </div>
  )
}
