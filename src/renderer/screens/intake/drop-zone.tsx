import { useEffect, useEffectEvent, useState } from 'react'
import { useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import styles from './intake.module.css'

/** The whole window takes files that are dragged onto it. Whoever cannot drag has a button and Ctrl+I. */
export const DropZone = ({ onFiles }: { onFiles: (files: File[]) => void }) => {
  const t = useText()
  const [isOver, setOver] = useState(false)
  const take = useEffectEvent((event: DragEvent) => onFiles([...(event.dataTransfer?.files ?? [])]))
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      // A screen that takes files for itself has said so.
      if (!holdsFiles(event) || event.defaultPrevented) return setOver(false)
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!holdsFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      take(event)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  if (!isOver) return null
  return (
    <div className={styles.drop} aria-hidden="true">
      <p>
        <Icon name="inbox" size={24} /> {t('intake.drop')}
      </p>
    </div>
  )
}
