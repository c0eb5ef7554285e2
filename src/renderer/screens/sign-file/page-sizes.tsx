import { useEffect } from 'react'
import type { PageOnDesk } from '../../parts/pdf/pdf-view.tsx'

interface PageSizesProps {
  page: PageOnDesk
  onSizes: (change: (known: PageOnDesk[]) => PageOnDesk[]) => void
}

/** Tells the screen how large each page is, once it is known. */
export const PageSizes = ({ page, onSizes }: PageSizesProps) => {
  const { number, width, height } = page
  useEffect(() => {
    onSizes((known) => {
      const next = [...known]
      next[number - 1] = { number, width, height, scale: 1 }
      return next
    })
  }, [number, width, height, onSizes])
  return null
}
