import type { Letter } from '../../../domain/letter.ts'
import { messagesId, type MessageKey } from '../../i18n/messages.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useNames } from '../../session/use-names.ts'
import styles from './facts.module.css'

interface HistoryListProps {
  history: Letter['history']
  /** So many of them the server has confirmed. */
  decided: number
}

/** A claimed time is told where it is apart from the server’s by more than sending takes. */
const apartMs = 60_000

/** Every decision: who, as what, when by the server’s clock, on which version, with what note. The newest first. */
export const HistoryList = ({ history, decided }: HistoryListProps) => {
  const t = useText()
  const format = useFormat()
  const names = useNames()
  return (
    <ol className={styles.list} reversed>
      {history
        .map((entry, index) => ({ ...entry, isWaiting: index >= decided }))
        .toReversed()
        .map((entry) => (
          <li key={`${entry.action} ${entry.at} ${entry.by.positionId}`} className={styles.entry}>
            <span className={styles.strong}>{wordFor(entry.action, t)}</span>
            <span>{names.actor(entry.by)}</span>
            <span className={styles.soft}>
              {format.dateTime(entry.at)} · {t('reading.historyVersion', { n: entry.contentVersion })}
            </span>
            {entry.isWaiting && (
              <span className={styles.soft}>
                <Icon name="clock" size={12} /> {t('history.waiting')}
              </span>
            )}
            {!entry.isWaiting && Math.abs(Date.parse(entry.at) - Date.parse(entry.claimedAt)) > apartMs && (
              <span className={styles.soft}>{t('history.claimed', { time: format.dateTime(entry.claimedAt) })}</span>
            )}
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
