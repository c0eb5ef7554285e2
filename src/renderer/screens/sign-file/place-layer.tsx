import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useText } from '../../i18n/text-context.tsx'
import type { PageOnDesk } from '../../parts/pdf/pdf-view.tsx'
import { type BoxOnPage, drawn, moved, stretched } from './box-on-page.ts'
import { MarkPicture } from './mark-picture.tsx'
import styles from './sign-file.module.css'

interface PlaceLayerProps {
  page: PageOnDesk
  /** The box, where it is on this page. */
  box: BoxOnPage | null
  onBox: (box: BoxOnPage) => void
  /** Who signs, and as what: so it will stand in the box. */
  words: { title: string | null; name: string }
}

type Drag = { kind: 'draw' | 'move' | 'stretch'; x: number; y: number; box: BoxOnPage | null }

/** Over a page: a click or a drag puts the box there; the box is dragged, pulled at its corner, or moved with the arrow keys (with Ctrl: its size). */
export const PlaceLayer = ({ page, box, onBox, words }: PlaceLayerProps) => {
  const t = useText()
  const layer = useRef<HTMLDivElement>(null)
  const drag = useRef<Drag | null>(null)
  const { scale } = page
  const pointOf = (event: PointerEvent) => {
    const area = layer.current!.getBoundingClientRect()
    return { x: (event.clientX - area.left) / scale, y: page.height - (event.clientY - area.top) / scale }
  }
  const begin = (kind: Drag['kind']) => (event: PointerEvent) => {
    if (event.button !== 0) return
    event.stopPropagation()
    layer.current?.setPointerCapture(event.pointerId)
    drag.current = { kind, ...pointOf(event), box }
  }
  const go = (event: PointerEvent) => {
    const from = drag.current
    if (!from) return
    const to = pointOf(event)
    if (from.kind === 'draw') return onBox(drawn(from, to, page))
    if (!from.box) return
    const [right, up] = [to.x - from.x, to.y - from.y]
    onBox(from.kind === 'move' ? moved(from.box, right, up, page) : stretched(from.box, right, -up, page))
  }
  const end = (event: PointerEvent) => {
    go(event)
    drag.current = null
  }
  const press = (event: KeyboardEvent) => {
    const [right, up] = arrows[event.key] ?? [0, 0]
    if (!box || (right === 0 && up === 0)) return
    event.preventDefault()
    event.stopPropagation()
    const step = event.shiftKey ? 1 : 6
    onBox(event.ctrlKey ? stretched(box, right * step, -up * step, page) : moved(box, right * step, up * step, page))
  }
  return (
    <div
      ref={layer}
      className={styles.layer}
      onPointerDown={begin('draw')}
      onPointerMove={go}
      onPointerUp={end}
      onPointerCancel={() => (drag.current = null)}
    >
      {box && (
        // It is moved with the keys as with the pointer; whoever wants neither has numbers beside the page.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <div
          className={styles.box}
          role="application"
          aria-label={t('signFile.box', { n: page.number })}
          aria-describedby="sign-file-keys"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- moved by the arrow keys
          tabIndex={0}
          onPointerDown={begin('move')}
          onKeyDown={press}
          style={{
            left: box.x * scale,
            top: (page.height - box.y - box.height) * scale,
            width: box.width * scale,
            height: box.height * scale,
          }}
        >
          <MarkPicture {...words} />
          <span className={styles.corner} onPointerDown={begin('stretch')} aria-hidden="true" />
        </div>
      )}
    </div>
  )
}

const arrows: Record<string, [right: number, up: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}
