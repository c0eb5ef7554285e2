import { useText } from '../../i18n/text-context.tsx'
import { formatPlace, settingsParts, settingsPlace, type SettingsPart } from '../../navigation/place.ts'
import { AboutPart } from './about/about-part.tsx'
import { BackupPart } from './backup/backup-part.tsx'
import { DiagnosisPart } from './diagnosis/diagnosis-part.tsx'
import { PoliciesPart } from './policies/policies-part.tsx'
import { SecurityPart } from './security/security-part.tsx'
import styles from './settings.module.css'

/** What is about this computer rather than about letters: for the person, and for IT at the person's desk. */
export const SettingsScreen = ({ part }: { part: SettingsPart }) => {
  const t = useText()
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('nav.pengaturan')}</h1>
        <nav aria-label={t('settings.parts')} className={styles.tabs}>
          {settingsParts.map((name) => (
            <a key={name} href={formatPlace(settingsPlace(name))} aria-current={name === part ? 'page' : undefined}>
              {t(`settings.part.${name}`)}
            </a>
          ))}
        </nav>
      </header>
      <Part part={part} />
    </div>
  )
}

const Part = ({ part }: { part: SettingsPart }) => {
  switch (part) {
    case 'keamanan':
      return <SecurityPart />
    case 'cadangan':
      return <BackupPart />
    case 'kebijakan':
      return <PoliciesPart />
    case 'diagnosis':
      return <DiagnosisPart />
    case 'tentang':
      return <AboutPart />
  }
}
