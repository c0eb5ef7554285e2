import { useEffect, useId, useRef, type SubmitEvent } from 'react'
import { useText } from '../../../i18n/text-context.tsx'
import { useAnnounce } from '../../../parts/announcer.tsx'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { saveBytes } from '../../../parts/save-file.ts'
import { SecretField, takeSecret } from '../../../parts/secret-field.tsx'
import { useSecretCall } from '../../sign-in/use-secret-call.ts'
import styles from './backup.module.css'

/** Unsent work as a file, sealed to a password that the person chooses now. */
export const SealWorkDialog = ({ call, onClose }: { call: 'backup.export' | 'repair.export'; onClose: () => void }) => {
  const t = useText()
  const formId = useId()
  const announce = useAnnounce()
  const { ask, isWorking, error } = useSecretCall(call)
  const password = useRef<HTMLInputElement>(null)
  useEffect(() => password.current?.focus(), [])
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isWorking) return
    const file = await ask({ password: takeSecret(password.current) })
    if (!file) return password.current?.focus()
    saveBytes(file.name, btoa(file.text), 'application/octet-stream')
    announce(t('backup.saved'))
    onClose()
  }
  return (
    <Dialog
      title={t('repair.export')}
      onClose={onClose}
      width="narrow"
      mayClose={!isWorking}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={isWorking}>
            {t('backup.export')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.fields} onSubmit={(event) => void submit(event)} autoComplete="off">
        {error && <ErrorPanel error={error} />}
        <SecretField
          label={t('backup.password')}
          inputRef={password}
          description={t('backup.passwordHelp')}
          maxLength={1024}
          isInvalid={error?.code === 'unsent_password_weak'}
        />
      </form>
    </Dialog>
  )
}
