import type { UseMutationResult } from '@tanstack/react-query'
import type { DesktopInput, DesktopOutput } from '../../../protocol/desktop-api.ts'
import type { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { Person } from '../../../domain/directory.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import styles from './admin.module.css'

type Asked = UseMutationResult<DesktopOutput<'admin.code'>, LontarError, DesktopInput<'admin.code'>>

/** A fresh code, shown once: neither the server nor this computer keeps it. */
export const CodeDialog = (props: { person: Person; asked: Asked; onClose: () => void }) => {
  const t = useText()
  const { person, asked, onClose } = props
  const { data, error, variables } = asked
  return (
    <Dialog
      title={t('code.title', { name: person.name })}
      onClose={onClose}
      width="narrow"
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('code.done')}
        </Button>
      }
    >
      <div className={styles.form}>
        {error && <ErrorPanel error={error} />}
        {data && (
          <>
            <p>{t(variables?.resetsPassword ? 'code.reset' : 'code.device')}</p>
            <output className={styles.code} aria-label={t('code.label')}>
              {data.code}
            </output>
            <p className={styles.figures}>{t('code.personId', { id: person.id })}</p>
            <p>{t('code.once', { days: data.days })}</p>
          </>
        )}
      </div>
    </Dialog>
  )
}
