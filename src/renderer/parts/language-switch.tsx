import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useLanguage, useText } from '../i18n/text-context.tsx'
import { languages, type Language } from '../i18n/translator.ts'
import styles from './language-switch.module.css'

export const LanguageSwitch = () => {
  const t = useText()
  const [language, setLanguage] = useLanguage()
  return (
    <ToggleButtonGroup
      aria-label={t('language.label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={(keys) => setLanguage([...keys][0] as Language)}
      className={styles.group ?? ''}
    >
      {languages.map((code) => (
        <ToggleButton key={code} id={code} aria-label={t(`language.${code}`)} className={styles.choice ?? ''}>
          {code.toUpperCase()}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
