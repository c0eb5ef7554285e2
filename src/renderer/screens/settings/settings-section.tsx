import { useId, type ReactNode } from 'react'
import styles from './settings.module.css'

interface SettingsSectionProps {
  title: string
  help?: string
  children: ReactNode
}

/** One matter of the settings: what it is on the left, what is so and can be done on the right. */
export const SettingsSection = ({ title, help, children }: SettingsSectionProps) => {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div>
        <h2 id={id} className={styles.heading}>
          {title}
        </h2>
        {help !== undefined && <p className={styles.help}>{help}</p>}
      </div>
      <div className={styles.content}>{children}</div>
    </section>
  )
}
