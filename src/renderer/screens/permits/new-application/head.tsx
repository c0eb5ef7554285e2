import { useText } from '../../../i18n/text-context.tsx'
import { permitPlace } from '../../../navigation/permit-places.ts'
import { formatPlace } from '../../../navigation/place.ts'
import { Icon } from '../../../parts/icon.tsx'
import styles from './new-application.module.css'

export const Head = ({ title, lead }: { title: string; lead?: string }) => {
  const t = useText()
  return (
    <header className={styles.head}>
      <a href={formatPlace(permitPlace('papan'))} className={styles.up}>
        <Icon name="back" size={16} /> {t('nav.izin')}
      </a>
      <h1 className={styles.title}>{title}</h1>
      {lead && <p className={styles.soft}>{lead}</p>}
    </header>
  )
}
