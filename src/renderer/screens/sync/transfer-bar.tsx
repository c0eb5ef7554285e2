import type { Transfer } from '../../../protocol/desktop-api.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import styles from './sync-screen.module.css'

/** The files under way: so many of so many, and how much of it. */
export const TransferBar = ({ transfer }: { transfer: Transfer }) => {
  const t = useText()
  const format = useFormat()
  const { direction, files, ofFiles, bytes, ofBytes } = transfer
  const amounts = { files, ofFiles, bytes: format.bytes(bytes), ofBytes: format.bytes(ofBytes) }
  return (
    <div className={styles.transfer}>
      <span>
        {t(`sync.${direction}`)}: {t('sync.files', amounts)}
      </span>
      <progress aria-label={t(`sync.${direction}`)} max={Math.max(1, ofBytes)} value={bytes} />
    </div>
  )
}
