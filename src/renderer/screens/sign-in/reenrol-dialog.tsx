import { useEffect, useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { queryKey } from '../../bridge/query-key.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { SecretField, takeSecret } from '../../parts/secret-field.tsx'
import { useSecretCall } from './use-secret-call.ts'

/** The server refuses this computer: with a code of the admin it goes on as a new one, and nothing that waits is lost. */
export const ReenrolDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const { ask, isWorking, error } = useSecretCall('session.reenrol')
  const code = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  useEffect(() => code.current?.focus(), [])

  const submit = async () => {
    if (!code.current?.value) return code.current?.focus()
    const typed = takeSecret(password.current)
    const asked = { code: code.current.value.trim().toLowerCase(), ...(typed === '' ? {} : { password: typed }) }
    const me = await ask(asked)
    if (!me) return
    queries.setQueryData(queryKey('session.me', {}), me)
    announce(t('reenrol.done'))
    onClose()
  }
  return (
    <FormDialog
      title={t('reenrol.title')}
      action={t('signIn.enrol')}
      lead={t('reenrol.lead')}
      onSubmit={submit}
      onClose={onClose}
      isWorking={isWorking}
      error={error}
    >
      <SecretField
        label={t('signIn.code')}
        inputRef={code}
        description={t('signIn.codeHelp')}
        maxLength={200}
        isInvalid={error?.code === 'enrolment_refused'}
      />
      <SecretField
        label={t('signIn.password')}
        inputRef={password}
        description={t('reenrol.passwordHelp')}
        maxLength={1024}
        isInvalid={error?.code === 'password_wrong'}
      />
    </FormDialog>
  )
}
