import { useRef, type SubmitEvent } from 'react'
import type { DesktopOutput } from '../../../../protocol/desktop-api.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { useAnnounce } from '../../../parts/announcer.tsx'
import { Button } from '../../../parts/button.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { SecretField, takeSecret } from '../../../parts/secret-field.tsx'
import { useSecretCall } from '../../sign-in/use-secret-call.ts'
import { SettingsSection } from '../settings-section.tsx'
import page from '../../../parts/page.module.css'
import styles from './security-part.module.css'

interface PinSettingsProps {
  pin: DesktopOutput<'session.security'>['pin']
  asksPassword: boolean
  onChanged: () => void
}

/** A short number that unlocks the screen, and nothing else. */
export const PinSettings = ({ pin, asksPassword, onChanged }: PinSettingsProps) => {
  const t = useText()
  const announce = useAnnounce()
  const { ask, isWorking, error } = useSecretCall('session.setPin')
  const password = useRef<HTMLInputElement>(null)
  const next = useRef<HTMLInputElement>(null)
  const save = async (removes: boolean) => {
    const empty = (asksPassword ? [password] : []).concat(removes ? [] : [next]).find((field) => !field.current?.value)
    if (empty) return empty.current?.focus()
    const typed = takeSecret(next.current)
    const secret = takeSecret(password.current)
    const done = await ask({ pin: removes ? null : typed, ...(secret === '' ? {} : { password: secret }) })
    if (!done) return
    announce(t(removes ? 'security.pinRemoved' : 'security.pinSaved'))
    onChanged()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (!isWorking) void save(false)
  }
  return (
    <SettingsSection title={t('security.pin')} help={t(pin.allowed ? 'security.pinHelp' : 'security.pinOff')}>
      {pin.allowed && (
        <form className={styles.fields} onSubmit={submit} autoComplete="off" aria-label={t('security.pin')}>
          {pin.set && <p>{t('security.pinIsSet')}</p>}
          {error && <ErrorPanel error={error} />}
          <SecretField
            label={t('security.pinNew')}
            inputRef={next}
            description=""
            maxLength={12}
            isInvalid={error?.code === 'unlock_pin_weak'}
          />
          {asksPassword && (
            <SecretField
              label={t('security.password')}
              inputRef={password}
              description={t('security.passwordHelp')}
              maxLength={1024}
              isInvalid={error?.code === 'password_wrong'}
            />
          )}
          <div className={page.buttons}>
            <Button type="submit" isDisabled={isWorking}>
              {t('security.pinSet')}
            </Button>
            {pin.set && (
              <Button isDisabled={isWorking} onPress={() => void save(true)}>
                {t('security.pinRemove')}
              </Button>
            )}
          </div>
        </form>
      )}
    </SettingsSection>
  )
}
