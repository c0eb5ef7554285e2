import { useState } from 'react'
import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { ChangePasswordDialog } from '../../sign-in/change-password-dialog.tsx'
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
    <div className={styles.part}>
      <LockSettings lock={data.lock} onChanged={again} />
      <PinSettings pin={data.pin} asksPassword={data.asksPassword} onChanged={again} />
      <section className={styles.section}>
        <h2 className={styles.heading}>{t('signIn.password')}</h2>
        <p className={styles.help}>{t('password.lead')}</p>
        <div>
          <Button onPress={() => setChanges(true)}>{t('password.title')}</Button>
        </div>
      </section>
      <section className={styles.section}>
        <h2 className={styles.heading}>{t('security.key')}</h2>
        <p className={styles.help}>{t('security.keyHelp')}</p>
        <dl className={styles.facts}>
          <dt>{t('security.wrap')}</dt>
          <dd>{t(data.secrets ? `security.wrap.${data.secrets}` : 'security.wrap.unknown')}</dd>
          <dt>{t('security.recovery')}</dt>
          <dd>{t(data.recovery ? 'security.recovery.yes' : 'security.recovery.no')}</dd>
        </dl>
        <RekeySettings asksPassword={data.asksPassword} onChanged={again} />
      </section>
      {changes && <ChangePasswordDialog onClose={() => setChanges(false)} />}
    </div>
  )
}
