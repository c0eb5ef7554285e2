import { useState } from 'react'
import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { ChangePasswordDialog } from '../../sign-in/change-password-dialog.tsx'
import { SettingsSection } from '../settings-section.tsx'
import { LockSettings } from './lock-settings.tsx'
import { PinSettings } from './pin-settings.tsx'
import { RekeySettings } from './rekey-settings.tsx'
import styles from './security-part.module.css'

/** Password, lock, PIN, and the key to what lies on this computer. */
export const SecurityPart = () => {
  const t = useText()
  const { data, error, refetch } = useOfficeQuery('session.security', {})
  const [changes, setChanges] = useState(false)
  if (error) return <ErrorPanel error={error} />
  if (!data) return null
  const again = () => void refetch()
  return (
    <div>
      <LockSettings lock={data.lock} onChanged={again} />
      <PinSettings pin={data.pin} asksPassword={data.asksPassword} onChanged={again} />
      <SettingsSection title={t('signIn.password')} help={t('password.lead')}>
        <div>
          <Button onPress={() => setChanges(true)}>{t('password.title')}</Button>
        </div>
      </SettingsSection>
      <SettingsSection title={t('security.key')} help={t('security.keyHelp')}>
        <dl className={styles.facts}>
          <dt>{t('security.wrap')}</dt>
          <dd>{t(data.secrets ? `security.wrap.${data.secrets}` : 'security.wrap.unknown')}</dd>
          <dt>{t('security.recovery')}</dt>
          <dd>{t(data.recovery ? 'security.recovery.yes' : 'security.recovery.no')}</dd>
        </dl>
        <RekeySettings asksPassword={data.asksPassword} onChanged={again} />
      </SettingsSection>
      {changes && <ChangePasswordDialog onClose={() => setChanges(false)} />}
    </div>
  )
}
