import type { ReactNode } from 'react'
import type { ErrorMessage } from '../../protocol/errors/lontar-error.ts'
import { errorSentences } from '../i18n/error-sentences.ts'
import { useLanguage, useText } from '../i18n/text-context.tsx'
import { Icon } from './icon.tsx'
import styles from './error-panel.module.css'

export interface ErrorPanelProps {
  /** A `LontarError`, or the message that crossed the border. */
  error: ErrorMessage
  /** Buttons that help: try again, open the sync page … */
  actions?: ReactNode
  /** `alert` speaks at once (the default); `quiet` is for errors inside lists. */
  announce?: 'alert' | 'quiet'
  /** `calm` where nothing went wrong and a person need not act, such as being offline. */
  tone?: 'wrong' | 'calm'
}

/** What happened, what is safe, what to do next; the code small at the end, to be read to the help desk. */
export const ErrorPanel = ({ error, actions, announce = 'alert', tone = 'wrong' }: ErrorPanelProps) => {
  const t = useText()
  const [language] = useLanguage()
  const { heading, happened, safe, next } = errorSentences(error, language, t)
  return (
    <div
      className={`${styles.panel} ${styles[tone]}`}
      role={announce === 'alert' ? 'alert' : 'group'}
      aria-label={heading}
    >
      <p className={styles.heading}>
        <Icon name={tone === 'calm' ? 'clock' : 'alert'} /> {heading}
      </p>
      <p>{happened}</p>
      <p>{safe}</p>
      <p className={styles.next}>{next}</p>
      <div className={styles.foot}>
        {actions}
        <small className={styles.code}>{t('common.errorCode', { code: error.code })}</small>
      </div>
    </div>
  )
}
