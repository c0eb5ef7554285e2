import type { ReactNode } from 'react'
import styles from './repair.module.css'

/** One way to go on: what it does on the left, its button on the right, and what it chooses from below. */
export const RepairChoice = ({
  name,
  help,
  action,
  children,
}: {
  name: string
  help: string
  action?: ReactNode
  children?: ReactNode
}) => (
  <div className={styles.choice}>
    <div>
      <h3 className={styles.name}>{name}</h3>
      <p className={styles.help}>{help}</p>
    </div>
    {action}
    {children && <div className={styles.backups}>{children}</div>}
  </div>
)
