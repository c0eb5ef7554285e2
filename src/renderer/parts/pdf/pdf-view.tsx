import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useText } from '../../i18n/text-context.tsx'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { ErrorPanel } from '../error-panel.tsx'
import { PdfPage } from './pdf-page.tsx'
import { PdfTools } from './pdf-tools.tsx'
import type { OpenPdf } from './open-pdf.ts'
import { usePdf } from './use-pdf.ts'
import { fitScale, stepZoom, type Zoom } from './zoom.ts'
import styles from './pdf-view.module.css'

export interface PdfViewProps {
  /** Path of the document, as `letters.get` gives it, or a file that the person chose. */
  url: string | Blob
  /** Name of the document for screen readers and in errors. */
  name: string
  /** Takes the page keys (`+`, `-`, `0`) while it is shown. */
  shortcuts?: boolean
  /** The scrolling desk, for a screen that scrolls it by keys. */
  deskRef?: RefObject<HTMLDivElement | null>
  /** What lies on a page: its number from 1, its size in points as it is seen, and pixels for a point. */
  renderOnPage?: (page: PageOnDesk) => ReactNode
}

export interface PageOnDesk {
  number: number
  width: number
  height: number
  scale: number
}

/** The real PDF as paper on a desk: fit to width at first, selectable text, nothing flickers when it is replaced. */
export const PdfView = ({ url, name, shortcuts = true, deskRef, renderOnPage }: PdfViewProps) => {
  const t = useText()
  const { pdf, error } = usePdf(url, name)
  const [zoom, setZoom] = useState<Zoom>('fit')
  const ownDesk = useRef<HTMLDivElement>(null)
  const desk = deskRef ?? ownDesk
  const width = useWidth(desk)
  const first = pdf?.pages[0]
  const scale =
    first && zoom === 'fit' ? fitScale(width, first.getViewport({ scale: 1 }).width) : zoom === 'fit' ? 1 : zoom
  const change = (direction: 1 | -1) => setZoom(stepZoom(scale, direction))

  useShortcuts(
    { '+': () => change(1), '=': () => change(1), '-': () => change(-1), '0': () => setZoom('fit') },
    { enabled: shortcuts && pdf !== null },
  )

  return (
    <div className={styles.view}>
      <PdfTools desk={desk} pages={pdf?.pages.length ?? 0} scale={scale} onStep={change} onFit={() => setZoom('fit')} />
      <div
        ref={desk}
        className={styles.desk}
        role="document"
        aria-label={t('pdf.document', { name })}
        // A scrolling region must be reachable by keyboard (WCAG 2.1.1).
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {error && <ErrorPanel error={error} />}
        {width > 0 &&
          pdf?.pages.map((page, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a page is its place; the drawing stays until the new one is ready
            <PdfPage key={index} page={page} number={index + 1} scale={scale}>
              {renderOnPage?.({ number: index + 1, ...sizeOf(page), scale })}
            </PdfPage>
          ))}
      </div>
    </div>
  )
}

const sizeOf = (page: OpenPdf['pages'][number]) => {
  const { width, height } = page.getViewport({ scale: 1 })
  return { width, height }
}

const useWidth = (element: { current: HTMLElement | null }): number => {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!element.current) return
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watcher.observe(element.current)
    return () => watcher.disconnect()
  }, [element])
  return width
}
