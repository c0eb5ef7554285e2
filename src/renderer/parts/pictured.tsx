import { Icon, type IconName } from './icon.tsx'
import styles from './pictured.module.css'

interface PicturedProps {
  label: string
  steps: readonly { icon: IconName; words: string; text?: string }[]
  /** One below the other with a line between, where one comes after the other; else beside each other. */
  isSequence?: boolean
}

/** A few things drawn and named, for those who would rather look than read. */
export const Pictured = ({ label, steps, isSequence = false }: PicturedProps) => {
  const List = isSequence ? 'ol' : 'ul'
  return (
    <List aria-label={label} className={`${styles.steps} ${isSequence ? styles.column : ''}`}>
      {steps.map(({ icon, words, text }) => (
        <li key={words} className={styles.step}>
          <span className={styles.picture}>
            <Icon name={icon} size={26} />
          </span>
          <span className={styles.words}>{words}</span>
          {text !== undefined && <span className={styles.text}>{text}</span>}
        </li>
      ))}
    </List>
  )
}
