import type { DesktopOutput } from '../../../../protocol/desktop-api.ts'
import { useFormat, useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import styles from './backup.module.css'

type Backup = DesktopOutput<'backup.state'>['backups'][number]

/** The newest first: when, and what is in it. */
export const BackupRows = ({
  backups,
  choose,
}: {
  backups: Backup[]
  choose?: { label: string; isDisabled: boolean; onChoose: (name: string, at: string) => void }
}) => {
  const t = useText()
  const format = useFormat()
  return (
    <ul className={styles.rows}>
      {backups.map(({ name, at, bytes, letters, unsent }, i) => (
        <li key={name}>
          <span className={styles.when}>{format.dateTime(at)}</span>
          <span>{t('backup.row', { letters, unsent, size: format.bytes(bytes) })}</span>
          {choose && (
            <Button
              variant={i === 0 ? 'primary' : 'plain'}
              isDisabled={choose.isDisabled}
              onPress={() => choose.onChoose(name, format.dateTime(at))}
            >
              {choose.label}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
