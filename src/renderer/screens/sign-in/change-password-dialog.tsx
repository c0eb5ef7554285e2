import { useEffect, useId, useRef, type SubmitEvent } from 'react'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { SecretField, takeSecret } from '../../parts/secret-field.tsx'
import styles from './sign-in-screen.module.css'
import { useSecretCall } from './use-secret-call.ts'

/** The old password and a new one. It takes the server; other computers of the person keep the old one until it is changed there. */
export const ChangePasswordDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText()
  const formId = useId()
  const announce = useAnnounce()
  const { ask, isWorking, error } = useSecretCall('session.changePassword')
  const current = useRef<HTMLInputElement>(null)
  const next = useRef<HTMLInputElement>(null)
  useEffect(() => current.current?.focus(), [])

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isWorking) return
    const empty = [current, next].find((field) => !field.current?.value)
    if (empty) return empty.current?.focus()
    const done = await ask({ current: takeSecret(current.current), next: takeSecret(next.current) })
    if (!done) return current.current?.focus()
    announce(t('password.done'))
    onClose()
  }
  return (
    <Dialog
      title={t('password.title')}
      onClose={onClose}
      width="narrow"
      mayClose={!isWorking}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={isWorking}>
            {t('password.change')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.fields} onSubmit={(event) => void submit(event)} autoComplete="off">
        <p>{t('password.lead')}</p>
        {error && <ErrorPanel error={error} />}
        <SecretField
          label={t('password.current')}
          inputRef={current}
          description=""
          maxLength={1024}
          isInvalid={error?.code === 'password_wrong'}
        />
        <SecretField
          label={t('password.next')}
          inputRef={next}
          description={t('signIn.newPasswordHelp')}
          maxLength={1024}
          isInvalid={error?.code === 'password_weak'}
        />
      </form>
    </Dialog>
  )
}
