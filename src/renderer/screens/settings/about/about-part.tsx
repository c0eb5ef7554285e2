import type { UpdateState } from '../../../../protocol/desktop/update-calls.ts'
import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useLanguage, useText } from '../../../i18n/text-context.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { SettingsSection } from '../settings-section.tsx'
import { ComponentsSection } from './components-section.tsx'
import styles from './about-part.module.css'

/** Which Lontar this is, whether a newer one comes, and whose word on that is believed. */
export const AboutPart = () => {
  const t = useText()
  const about = useOfficeQuery('updates.about', {})
  const state = useOfficeQuery('updates.state', {})
  const error = about.error ?? state.error
  if (error) return <ErrorPanel error={error} />
  if (!about.data || !state.data) return null
  const { versions, keys } = about.data
  return (
    <div>
      <SettingsSection title={t('about.version')}>
        <strong>Lontar {state.data.version}</strong>
      </SettingsSection>
      <SettingsSection title={t('about.update')}>
        <Update state={state.data} />
      </SettingsSection>
      <SettingsSection title={t('about.parts')}>
        <ul className={styles.versions}>
          {Object.entries(versions).map(([name, version]) => (
            <li key={name}>
              {partNames[name] ?? name} {version}
            </li>
          ))}
        </ul>
      </SettingsSection>
      <SettingsSection title={t('about.keys')} help={t('about.keysHelp')}>
        {keys.length === 0 && <p>{t('about.noKeys')}</p>}
        {keys.map(({ id, name, fingerprint }) => (
          <p key={id}>
            {name}
            <code className={styles.fingerprint}>{fingerprint.match(/.{1,8}/g)?.join(' ')}</code>
          </p>
        ))}
      </SettingsSection>
      <ComponentsSection />
      <SettingsSection title={t('about.guides')}>
        <p>{t('about.guidesHelp')}</p>
      </SettingsSection>
    </div>
  )
}

/** As their makers write them. */
const partNames: Record<string, string> = { chrome: 'Chromium', electron: 'Electron', node: 'Node.js', v8: 'V8' }

const Update = ({ state: { newer, announced, minimum, outdated } }: { state: UpdateState }) => {
  const t = useText()
  const [language] = useLanguage()
  const notes = newer?.notes[language] ?? []
  return (
    <>
      {newer && <p className={styles.newer}>{t('about.newer', { version: newer.version })}</p>}
      {!newer && !outdated && <p>{t(announced === null ? 'about.noneAnnounced' : 'about.current')}</p>}
      {outdated && minimum !== null && <p className={styles.demand}>{t('about.minimum', { minimum })}</p>}
      {notes.length > 0 && (
        <>
          <h3 className={styles.news}>{t('about.news')}</h3>
          <ul className={styles.notes}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
