import { Button } from 'react-aria-components'
import type { Attachment } from '../../../domain/letter.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import styles from './facts.module.css'

interface AttachmentListProps {
  attachments: readonly Attachment[]
  shown: string | null
  onShow: (sha256: string | null) => void
}

/** The attachments; one pressed lies on the desk, pressed again the letter lies there. */
export const AttachmentList = ({ attachments, shown, onShow }: AttachmentListProps) => {
  const t = useText()
  const format = useFormat()
  return (
    <ul className={styles.list}>
      {attachments.map(({ sha256, name, size, pages }) => {
        const details = [format.bytes(size), ...(pages === null ? [] : [t('reading.pages', { n: pages })])].join(' · ')
        return (
          <li key={sha256}>
            <Button
              className={styles.file ?? ''}
              aria-pressed={sha256 === shown}
              onPress={() => onShow(sha256 === shown ? null : sha256)}
            >
              <Icon name="clip" />
              <span className={styles.entry}>
                <span>{name}</span>
                <span className={styles.soft}>{sha256 === shown ? t('reading.showLetter') : details}</span>
              </span>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
