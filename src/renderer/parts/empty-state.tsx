import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import styles from './empty-state.module.css'

/** An empty place says why it is empty and what is useful next. */
export const EmptyState = (props: { icon: IconName; title: string; text: string; action?: ReactNode }) => (
  <div className={styles.empty}>
    <Icon name={props.icon} size={32} />
    <p className={styles.title}>{props.title}</p>
    <p>{props.text}</p>
    {props.action}
  </div>
)
