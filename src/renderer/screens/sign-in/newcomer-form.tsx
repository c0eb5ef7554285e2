import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import type { ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { SecretField, takeSecret } from '../../parts/secret-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import styles from './sign-in-screen.module.css'

interface NewcomerFormProps {
  isWorking: boolean
  error: ErrorMessage | null
  onEnrol: (asked: { personId: string; code: string; password: string }) => void
  /** Missing where there is nobody to go back to. */
  onBack: (() => void) | undefined
}

/** Somebody who has never used this computer, or forgot the password: name, the admin's one-time code, and a password. */
export const NewcomerForm = ({ isWorking, error, onEnrol, onBack }: NewcomerFormProps) => {
  const t = useText()
  const [personId, setPersonId] = useState('')
  const first = useRef<HTMLInputElement>(null)
  const code = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const empty = [first, code, password].find((field) => !field.current?.value)
    if (empty) return empty.current?.focus()
    // The code stays in its field: after a slip in the password it is still good.
    const typed = code.current!.value.trim().toLowerCase()
    if (!isWorking) onEnrol({ personId: personId.trim(), code: typed, password: takeSecret(password.current) })
  }
  return (
    <form className={styles.form} aria-label={t('signIn.newcomer')} onSubmit={submit} autoComplete="off">
      <h2 className={styles.heading}>{t('signIn.newcomer')}</h2>
      <p className={styles.lead}>{t('signIn.newcomerLead')}</p>
      {error && <ErrorPanel error={error} />}
      <TextField
        label={t('signIn.personId')}
        description={t('signIn.personIdHelp')}
        inputRef={first}
        value={personId}
        onChange={setPersonId}
        maxLength={200}
      />
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
        description={t('signIn.newPasswordHelp')}
        maxLength={1024}
        isInvalid={error?.code === 'password_wrong' || error?.code === 'password_weak'}
      />
      <div className={styles.buttons}>
        {onBack && <Button onPress={onBack}>{t('signIn.otherPerson')}</Button>}
        <Button variant="primary" type="submit" isDisabled={isWorking}>
          {t('signIn.enrol')}
        </Button>
      </div>
    </form>
  )
}
