import { useEffect, useLayoutEffect, useRef, useState, type SubmitEvent } from 'react'
import type { LockState } from '../../../protocol/desktop/lock-calls.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useClearAnnounced } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon } from '../../parts/icon.tsx'
import { LanguageSwitch } from '../../parts/language-switch.tsx'
import { SecretField, takeSecret } from '../../parts/secret-field.tsx'
import { Wordmark } from '../../parts/wordmark.tsx'
import { useSignOut } from '../frame/account-menu.tsx'
import { useSecretCall } from '../sign-in/use-secret-call.ts'
import styles from './lock-screen.module.css'

/** Who is signed in, and nothing of their work. Enter unlocks. */
export const LockScreen = ({ state }: { state: LockState }) => {
  const t = useText()
  const signOut = useSignOut()
  const unlock = useSecretCall('session.unlock')
  const [wantsPassword, setWantsPassword] = useState(false)
  const pin = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const byPin = state.pin && !wantsPassword
  // Whichever stands there is in focus, also when it takes the other's place.
  const field = byPin ? pin : password
  // What was just said may name a letter.
  const clearAnnounced = useClearAnnounced()
  useLayoutEffect(clearAnnounced, [clearAnnounced])
  useEffect(() => {
    document.title = t('lock.title')
  }, [t])
  useLayoutEffect(() => {
    if (!unlock.isWorking) field.current?.focus()
  }, [unlock.isWorking, field])

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (unlock.isWorking) return
    if (!state.asksPassword) return void unlock.ask({})
    if (!field.current?.value) return field.current?.focus()
    const secret = takeSecret(field.current)
    void unlock.ask(byPin ? { pin: secret } : { password: secret })
  }
  return (
    <main className={styles.screen}>
      <header className={styles.header}>
        <Wordmark large />
        <LanguageSwitch />
      </header>
      <form className={styles.card} onSubmit={submit} autoComplete="off" aria-labelledby="lock-title">
        <span className={styles.mark} aria-hidden="true">
          <Icon name="lock" size={28} />
        </span>
        <h1 id="lock-title" className={styles.title}>
          {t('lock.title')}
        </h1>
        <p className={styles.name}>{state.name}</p>
        <p className={styles.lead}>{t('lock.lead')}</p>
        {unlock.error && <ErrorPanel error={unlock.error} />}
        {state.asksPassword && (
          <SecretField
            key={byPin ? 'pin' : 'password'}
            label={t(byPin ? 'lock.pin' : 'signIn.password')}
            inputRef={field}
            description={byPin ? t('lock.pinHelp') : ''}
            maxLength={byPin ? 12 : 1024}
            isInvalid={unlock.error !== null}
          />
        )}
        <Button variant="primary" type="submit" isDisabled={unlock.isWorking}>
          {t('lock.unlock')}
        </Button>
        <div className={styles.other}>
          {state.pin && (
            <Button variant="quiet" onPress={() => setWantsPassword(!wantsPassword)}>
              {t(byPin ? 'lock.byPassword' : 'lock.byPin')}
            </Button>
          )}
          <Button variant="quiet" onPress={signOut}>
            {t('lock.signOut')}
          </Button>
        </div>
      </form>
    </main>
  )
}
