import type { SyncStatus } from '../../../protocol/desktop-api.ts'
import { useOfficeAction, useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { formatPlace } from '../../navigation/place.ts'
import { useTellError } from '../../parts/announcer.tsx'
import { Switch } from '../../parts/switch.tsx'
import { ExportButton } from './export-button.tsx'
import page from '../../parts/page.module.css'
import styles from './sync-screen.module.css'
import { TextSwitch } from './text-switch.tsx'

/** What a person decides of the sync on this computer, and the way out of an emergency. */
export const SyncSettings = ({ status }: { status: SyncStatus }) => {
  const t = useText()
  const set = useOfficeAction('sync.settings')
  const tellError = useTellError()
  const { saveData, notices } = status.settings
  const { data: policies } = useOfficeQuery('computer.policies', {})
  const mayTell = policies?.values.Notices ?? true
  return (
    <section aria-label={t('sync.settings')} className={styles.settings}>
      <h2 className={page.subtitle}>{t('sync.settings')}</h2>
      <Switch
        label={t('sync.saveData')}
        help={t('sync.saveDataHelp')}
        isOn={saveData}
        onChange={(on) => set.mutate({ saveData: on }, { onError: tellError })}
      />
      <Switch
        label={t('sync.notices')}
        help={t(mayTell ? 'sync.noticesHelp' : 'policies.noticesOff')}
        isOn={mayTell && notices}
        isDisabled={!mayTell}
        onChange={(on) => set.mutate({ notices: on }, { onError: tellError })}
      />
      <TextSwitch />
      <div className={styles.export}>
        <a href={formatPlace({ screen: 'perangkat' })}>{t('nav.perangkat')}</a>
        <p className={page.help}>{t('tokens.settingsHelp')}</p>
      </div>
      <div className={styles.export}>
        <ExportButton />
        <p className={page.help}>{t('sync.exportHelp')}</p>
      </div>
    </section>
  )
}
