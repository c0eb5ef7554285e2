import type { LetterRow } from '../../../protocol/desktop-api.ts'
import type { ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { errorSentences } from '../../i18n/error-sentences.ts'
import { useLanguage, useText } from '../../i18n/text-context.tsx'
import { IconButton } from '../../parts/icon-button.tsx'
import { UrgencyMark } from './urgency-mark.tsx'
import styles from './signing.module.css'

/** What is about to be signed, once more before the PIN. A letter can still be taken off. */
export const LettersStrip = ({ rows, onRemove }: { rows: LetterRow[]; onRemove: (id: string) => void }) => {
  const t = useText()
  return (
    <section aria-label={t('signing.letters', { n: rows.length })}>
      <p className={styles.label}>
        {rows.length === 0 ? t('signing.nothingLeft') : t('signing.letters', { n: rows.length })}
      </p>
      {rows.length > 0 && (
        <ul className={styles.strip}>
          {rows.map((row) => (
            <li key={row.id} className={styles.letter}>
              <LetterWords row={row} />
              <IconButton
                icon="close"
                label={t('signing.notToday', { subject: row.subject })}
                onPress={() => onRemove(row.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What will not be signed, and why: said before the PIN. */
export const UnableList = ({ rows, problems }: { rows: LetterRow[]; problems: Map<string, ErrorMessage> }) => {
  const t = useText()
  const [language] = useLanguage()
  if (rows.length === 0) return null
  return (
    <section aria-label={t('signing.notOf', { n: rows.length })}>
      <p className={styles.label}>{t('signing.notOf', { n: rows.length })}</p>
      <ul className={styles.strip}>
        {rows.map((row) => {
          const { heading, happened } = errorSentences(problems.get(row.id)!, language, t)
          return (
            <li key={row.id} className={styles.letter}>
              <span className={styles.words}>
                <span className={styles.subject}>{row.subject}</span>
                <span className={styles.reason}>{`${heading}. ${happened}`}</span>
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** A letter in two lines: subject; number, addressee and urgency. */
export const LetterWords = ({ row }: { row: LetterRow }) => {
  const t = useText()
  return (
    <span className={styles.words}>
      <span className={styles.subject}>{row.subject}</span>
      <span className={styles.help}>
        {row.number ?? t('signing.noNumber')} · {t('signing.to', { party: row.party })}{' '}
        <UrgencyMark urgency={row.urgency} />
      </span>
    </span>
  )
}
