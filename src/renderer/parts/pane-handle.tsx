import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import styles from './pane-handle.module.css'

interface PaneHandleProps {
  label: string
  /** Width in CSS pixels of the pane beside the handle. */
  width: number
  min: number
  max: number
  onChange: (width: number) => void
  /** On which side of the handle the pane lies. */
  pane: 'left' | 'right'
}

/** The border between two panes: dragged, or moved with the arrow keys. */
export const PaneHandle = ({ label, width, min, max, onChange, pane }: PaneHandleProps) => {
  const start = useRef({ x: 0, width: 0 })
  const sign = pane === 'left' ? 1 : -1
  const set = (next: number) => onChange(Math.round(Math.min(max, Math.max(min, next))))
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, width }
  }
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    set(start.current.width + sign * (event.clientX - start.current.x))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowLeft: -16, ArrowRight: 16 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    set(width + sign * step)
  }
  return (
    // A movable separator is a control (WAI-ARIA window splitter).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an hr cannot be moved
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className={styles.handle}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  )
}
