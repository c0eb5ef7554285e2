import type { DesktopOutput } from '../../../../protocol/desktop-api.ts'
import { useOfficeAction } from '../../../bridge/use-office.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { useTellError } from '../../../parts/announcer.tsx'
import { Select } from '../../../parts/select.tsx'
import { Switch } from '../../../parts/switch.tsx'
import { SettingsSection } from '../settings-section.tsx'
import styles from './security-part.module.css'

interface LockSettingsProps {
  lock: DesktopOutput<'session.security'>['lock']
  onChanged: () => void
}

const usual = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480]

/** When Lontar locks by itself: as the policy says, or sooner. */
export const LockSettings = ({ lock, onChanged }: LockSettingsProps) => {
  const t = useText()
  const tellError = useTellError()
  const set = useOfficeAction('session.setLock')
  const { minutes, withScreen, most, screenFixed } = lock
  const choose = (change: { minutes?: number; withScreen?: boolean }) =>
    void set.mutateAsync({ minutes, withScreen, ...change }).then(onChanged, tellError)
  const offered = [...new Set([...usual, minutes, most])]
    .filter((n) => n > 0 && (most === 0 || n <= most))
    .toSorted((a, b) => a - b)
  const options = offered.map((n) => ({ value: `${n}`, label: t('security.after', { n }) }))
  return (
    <SettingsSection title={t('security.lock')} help={t('security.lockHelp')}>
      <div className={styles.choice}>
        <Select
          label={t('security.minutes')}
          value={`${minutes}`}
          onChange={(value) => choose({ minutes: Number(value) })}
          options={most === 0 ? [{ value: '0', label: t('security.never') }, ...options] : options}
        />
      </div>
      {most > 0 && <p className={styles.help}>{t('security.byPolicy', { n: most })}</p>}
      {screenFixed ? (
        <p>
          {t('security.withScreen')}. <span className={styles.help}>{t('security.withScreenFixed')}</span>
        </p>
      ) : (
        <Switch
          label={t('security.withScreen')}
          help={t('security.withScreenHelp')}
          isOn={withScreen}
          onChange={(isOn) => choose({ withScreen: isOn })}
        />
      )}
    </SettingsSection>
  )
}
