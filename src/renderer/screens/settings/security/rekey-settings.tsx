import { useRef, useState, type SubmitEvent } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { DesktopEvent } from '../../../../protocol/desktop-api.ts'
import { useOfficeEvent } from '../../../bridge/use-office-event.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { useAnnounce } from '../../../parts/announcer.tsx'
import { Button } from '../../../parts/button.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { SecretField, takeSecret } from '../../../parts/secret-field.tsx'
import { useSecretCall } from '../../sign-in/use-secret-call.ts'
import styles from './security-part.module.css'

type Progress = Extract<DesktopEvent, { event: 'rekey.progress' }>

/** A new key for the store, with what it is doing meanwhile. */
export const RekeySettings = ({ asksPassword, onChanged }: { asksPassword: boolean; onChanged: () => void }) => {
  const t = useText()
  const announce = useAnnounce()
  const queries = useQueryClient()
  const { ask, isWorking, error } = useSecretCall('session.rekey')
  const [progress, setProgress] = useState<Progress | null>(null)
  const password = useRef<HTMLInputElement>(null)
  useOfficeEvent('rekey.progress', setProgress)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isWorking) return
    if (asksPassword && !password.current?.value) return password.current?.focus()
    const secret = takeSecret(password.current)
    const done = await ask(secret === '' ? {} : { password: secret })
    setProgress(null)
    if (!done) return
    announce(t('security.rekeyDone'))
    void queries.invalidateQueries()
    onChanged()
  }
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => void submit(event)}
      autoComplete="off"
      aria-label={t('security.rekey')}
    >
      <p className={styles.help}>{t('security.rekeyHelp')}</p>
      {error && <ErrorPanel error={error} />}
      {asksPassword && (
        <SecretField
          label={t('security.password')}
          inputRef={password}
          description={t('security.passwordHelp')}
          maxLength={1024}
          isInvalid={error?.code === 'password_wrong'}
        />
      )}
      <p aria-live="polite">
        {isWorking && progress && t(`security.rekey.${progress.step}`, { done: progress.done, of: progress.of })}
      </p>
      <div>
        <Button type="submit" isDisabled={isWorking}>
          {t('security.rekey')}
        </Button>
      </div>
    </form>
  )
}
