import { useState, type ReactNode } from 'react'
import type { DirectoryChange } from '../../../domain/directory-changes/change.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useBegin } from '../../new-work/use-begin.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { outlook, type Admin } from './admin.ts'
import { OfflineNote } from './offline-note.tsx'
import { useChange } from './use-change.ts'
import styles from './admin.module.css'

export interface ChangeDialogProps {
  admin: Admin
  title: string
  /** Null while something that is needed is missing. */
  change: DirectoryChange | null
  /** The fields; they are told once the button was pressed too early. */
  children: (tooEarly: boolean) => ReactNode
  /** What will happen, in words. */
  preview?: ReactNode
  confirm?: string
  variant?: 'primary' | 'danger'
  said?: string
  width?: 'middle' | 'wide'
  onClose: () => void
  /** More that can be done from here; left of the usual buttons. */
  more?: ReactNode
}

/** One change: its fields, what the rules say of it, and one button. Ctrl+Enter sends it. */
export const ChangeDialog = (props: ChangeDialogProps) => {
  const { admin, change, onClose } = props
  const t = useText()
  const [tooEarly, setTooEarly] = useState(false)
  const { send, error, isPending } = useChange(admin, onClose, props.said)
  const look = change && outlook(admin, change)
  const refused = look && 'rule' in look ? look.rule : null
  const warnings = look && 'warnings' in look ? look.warnings : []
  const begin = useBegin()
  const press = () => {
    if (!change || refused) setTooEarly(true)
    else send(change)
  }
  return (
    <Dialog
      title={props.title}
      onClose={onClose}
      width={props.width ?? 'middle'}
      actions={
        <>
          {props.more}
          {props.more !== undefined && <span className={styles.space} />}
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          {admin.base !== null && (
            <Button variant={props.variant ?? 'primary'} begins="admin.change" onPress={press} isDisabled={isPending}>
              {props.confirm ?? t('admin.save')}
            </Button>
          )}
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the fields within it */}
      <div
        className={styles.form}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && begin('admin.change', press)}
      >
        {admin.base === null && <OfflineNote />}
        {props.children(tooEarly)}
        {error && <ErrorPanel error={error} />}
        {refused && tooEarly && !error && (
          <ErrorPanel error={{ code: 'directory_invalid', params: { detail: refused } }} />
        )}
        {props.preview}
        {warnings.length > 0 && (
          <div className={styles.warnings} role="note">
            <strong>{t('warning.title')}</strong>
            <ul>
              {warnings.map((warning) => (
                <li key={warning}>{t(`warning.${warning}`)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Dialog>
  )
}
