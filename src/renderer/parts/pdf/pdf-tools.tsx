import { useEffect, useState, type RefObject } from 'react'
import { Toolbar } from 'react-aria-components'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { IconButton } from '../icon-button.tsx'
import styles from './pdf-view.module.css'

interface PdfToolsProps {
  desk: RefObject<HTMLDivElement | null>
  pages: number
  scale: number
  onStep: (direction: 1 | -1) => void
  onFit: () => void
}

export const PdfTools = ({ desk, pages, scale, onStep, onFit }: PdfToolsProps) => {
  const t = useText()
  const format = useFormat()
  const current = Math.min(useCurrentPage(desk), pages)
  return (
    <Toolbar aria-label={t('pdf.tools')} className={styles.tools ?? ''}>
      <span className={styles.place}>{pages > 0 && t('pdf.place', { n: current, total: pages })}</span>
      <IconButton icon="minus" label={t('pdf.smaller')} shortcut="-" onPress={() => onStep(-1)} />
      <span className={styles.percent}>{format.number(Math.round(scale * 100))} %</span>
      <IconButton icon="plus" label={t('pdf.larger')} shortcut="+" onPress={() => onStep(1)} />
      <IconButton icon="fitWidth" label={t('pdf.fit')} shortcut="0" onPress={onFit} />
    </Toolbar>
  )
}

/** The page that holds the middle of the desk. */
const useCurrentPage = (desk: RefObject<HTMLDivElement | null>): number => {
  const [current, setCurrent] = useState(1)
  useEffect(() => {
    const element = desk.current
    if (!element) return
    const look = () => {
      const middle = element.scrollTop + element.clientHeight / 2
      const sheets = [...element.querySelectorAll<HTMLElement>('[data-page]')]
      setCurrent(Math.max(1, sheets.findLastIndex((sheet) => sheet.offsetTop <= middle) + 1))
    }
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [desk])
  return current
}
