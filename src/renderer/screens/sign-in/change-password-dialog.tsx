import { useEffect, useRef } from 'react'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { SecretField, takeSecret } from '../../parts/secret-field.tsx'
import { useSecretCall } from './use-secret-call.ts'

/** The old password and a new one. It takes the server; other computers of the person keep the old one until it is changed there. */
export const ChangePasswordDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText()
  const announce = useAnnounce()
  const { ask, isWorking, error } = useSecretCall('session.changePassword')
  const current = useRef<HTMLInputElement>(null)
  const next = useRef<HTMLInputElement>(null)
  useEffect(() => current.current?.focus(), [])

  const submit = async () => {
    const empty = [current, next].find((field) => !field.current?.value)
    if (empty) return empty.current?.focus()
    const done = await ask({ current: takeSecret(current.current), next: takeSecret(next.current) })
    if (!done) return current.current?.focus()
    announce(t('password.done'))
    onClose()
  }
  return (
    <FormDialog
      title={t('password.title')}
      action={t('password.change')}
      lead={t('password.lead')}
      onSubmit={submit}
      onClose={onClose}
      isWorking={isWorking}
      error={error}
    >
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
    </FormDialog>
  )
}
