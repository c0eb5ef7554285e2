import { RenderingCancelledException, TextLayer, type PDFPageProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useText } from '../../i18n/text-context.tsx'
import styles from './pdf-view.module.css'

interface PdfPageProps {
  page: PDFPageProxy
  number: number
  scale: number
  /** What lies on it. */
  children?: ReactNode
}

/** One sheet. It is drawn when it comes near, and the old drawing stays until the new one is complete. */
export const PdfPage = ({ page, number, scale, children }: PdfPageProps) => {
  const t = useText()
  const sheet = useRef<HTMLDivElement>(null)
  const near = useNear(sheet)
  const viewport = page.getViewport({ scale })

  useEffect(() => {
    if (!near || !sheet.current) return
    const drawing = draw(page, scale, sheet.current)
    return () => drawing.cancel()
  }, [near, page, scale])

  return (
    <section
      aria-label={t('pdf.page', { n: number })}
      data-page={number}
      className={styles.page}
      style={{ width: Math.floor(viewport.width), height: Math.floor(viewport.height) }}
    >
      <div ref={sheet} className={styles.sheet} />
      {children}
    </section>
  )
}

const draw = (page: PDFPageProxy, scale: number, into: HTMLElement): { cancel: () => void } => {
  const density = window.devicePixelRatio || 1
  const viewport = page.getViewport({ scale })
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(viewport.width * density)
  canvas.height = Math.floor(viewport.height * density)
  canvas.ariaHidden = 'true'
  const text = document.createElement('div')
  text.className = styles.text ?? ''
  text.style.setProperty('--total-scale-factor', String(scale))
  const picture = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] })
  const words = new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport })
  let cancelled = false
  Promise.all([picture.promise, words.render()]).then(
    () => {
      if (!cancelled) into.replaceChildren(canvas, text)
    },
    (error: unknown) => {
      if (!cancelled && !(error instanceof RenderingCancelledException))
        console.warn('a page could not be drawn', error)
    },
  )
  return {
    cancel: () => {
      cancelled = true
      picture.cancel()
      words.cancel()
    },
  }
}

/** True once the element has come within a screen of the visible part. */
const useNear = (element: RefObject<HTMLElement | null>): boolean => {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!element.current) return
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) setNear(true)
      },
      { rootMargin: '100% 0px' },
    )
    watcher.observe(element.current)
    return () => watcher.disconnect()
  }, [element])
  return near
}
