import { useLayoutEffect, useRef, type SubmitEvent } from 'react'
import type { ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { SecretField, takeSecret } from '../../parts/secret-field.tsx'
import styles from './sign-in-screen.module.css'

interface PasswordFormProps {
  name: string
  isWorking: boolean
  error: ErrorMessage | null
  onPassword: (password: string) => void
  onBack: () => void
  /** The password is forgotten, or the key on this computer fits no more. */
  onRecover: () => void
}

/** The password of somebody whose store lies on this computer. Enter signs in. */
export const PasswordForm = ({ name, isWorking, error, onPassword, onBack, onRecover }: PasswordFormProps) => {
  const t = useText()
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (!isWorking) field.current?.focus()
  }, [isWorking])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (field.current?.value && !isWorking) onPassword(takeSecret(field.current))
  }
  return (
    <form className={styles.form} aria-label={t('signIn.passwordOf', { name })} onSubmit={submit}>
      <h2 className={styles.heading}>{name}</h2>
      {error && <ErrorPanel error={error} />}
      <SecretField
        label={t('signIn.password')}
        inputRef={field}
        description={t('signIn.passwordHelp')}
        maxLength={1024}
        isInvalid={error !== null}
      />
      <div className={styles.buttons}>
        <span className={styles.aside}>
          <Button variant="quiet" onPress={onRecover}>
            {t(error?.code === 'store_wrong_key' ? 'recovery.title' : 'recovery.offer')}
          </Button>
        </span>
        <Button onPress={onBack}>{t('signIn.otherPerson')}</Button>
        <Button variant="primary" type="submit" isDisabled={isWorking}>
          {t('signIn.enter')}
        </Button>
      </div>
    </form>
  )
}
