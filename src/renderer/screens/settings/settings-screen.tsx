import { useText } from '../../i18n/text-context.tsx'
import { settingsParts, settingsPlace, type SettingsPart } from '../../navigation/place.ts'
import { AboutPart } from './about/about-part.tsx'
import { BackupPart } from './backup/backup-part.tsx'
import { DiagnosisPart } from './diagnosis/diagnosis-part.tsx'
import { PoliciesPart } from './policies/policies-part.tsx'
import { SecurityPart } from './security/security-part.tsx'
import page from '../../parts/page.module.css'
import { TabLinks } from '../../parts/tab-links.tsx'

/** What is about this computer rather than about letters: for the person, and for IT at the person's desk. */
export const SettingsScreen = ({ part }: { part: SettingsPart }) => {
  const t = useText()
  return (
    <div className={page.page}>
      <header className={page.head}>
        <h1 className={page.title}>{t('nav.pengaturan')}</h1>
        <TabLinks
          label={t('settings.parts')}
          tabs={settingsParts.map((name) => ({ name, words: t(`settings.part.${name}`), place: settingsPlace(name) }))}
          current={part}
        />
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
