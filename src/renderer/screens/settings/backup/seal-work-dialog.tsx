import { useEffect, useRef } from 'react'
import { useText } from '../../../i18n/text-context.tsx'
import { useAnnounce } from '../../../parts/announcer.tsx'
import { FormDialog } from '../../../parts/form-dialog.tsx'
import { saveBytes } from '../../../parts/save-file.ts'
import { SecretField, takeSecret } from '../../../parts/secret-field.tsx'
import { useSecretCall } from '../../sign-in/use-secret-call.ts'

/** Unsent work as a file, sealed to a password that the person chooses now. */
export const SealWorkDialog = ({ call, onClose }: { call: 'backup.export' | 'repair.export'; onClose: () => void }) => {
  const t = useText()
  const announce = useAnnounce()
  const { ask, isWorking, error } = useSecretCall(call)
  const password = useRef<HTMLInputElement>(null)
  useEffect(() => password.current?.focus(), [])
  const submit = async () => {
    const file = await ask({ password: takeSecret(password.current) })
    if (!file) return password.current?.focus()
    saveBytes(file.name, btoa(file.text), 'application/octet-stream')
    announce(t('backup.saved'))
    onClose()
  }
  return (
    <FormDialog
      title={t('repair.export')}
      action={t('backup.export')}
      onSubmit={submit}
      onClose={onClose}
      isWorking={isWorking}
      error={error}
    >
      <SecretField
        label={t('backup.password')}
        inputRef={password}
        description={t('backup.passwordHelp')}
        maxLength={1024}
        isInvalid={error?.code === 'unsent_password_weak'}
      />
    </FormDialog>
  )
}
