import type { Letter } from '../../../domain/letter.ts'
import { messagesId, type MessageKey } from '../../i18n/messages.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { useNames } from '../../session/use-names.ts'
import styles from './facts.module.css'

/** Every decision: who, as what, when, on which version, with what note. The newest first. */
export const HistoryList = ({ history }: { history: Letter['history'] }) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  return (
    <ol className={styles.list} reversed>
      {history.toReversed().map((entry) => (
        <li key={`${entry.action} ${entry.at} ${entry.by.positionId}`} className={styles.entry}>
          <span className={styles.strong}>{wordFor(entry.action, t)}</span>
          <span>{names.actor(entry.by)}</span>
          <span className={styles.soft}>
            {format.dateTime(entry.at)} · {t('reading.historyVersion', { n: entry.contentVersion })}
          </span>
          {entry.note !== '' && <blockquote className={styles.note}>{entry.note}</blockquote>}
        </li>
      ))}
    </ol>
  )
}

/** The word for a step; a kind that this version does not know keeps its own name. */
export const wordFor = (action: string, t: (key: MessageKey) => string): string => {
  const key = `action.${action}`
  return key in messagesId ? t(key as MessageKey) : action
}
