import type { Book, RegisterLine } from '../../../domain/registers/register-line.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import styles from './register.module.css'

/** What stands in which column; read to eyes only, each row says it by itself. */
export const RegisterHead = ({ book }: { book: Book }) => {
  const t = useText()
  return (
    <div className={styles.frame} aria-hidden="true">
      <div className={`${styles.row} ${styles.head}`}>
        <span className={styles.sequence}>{t('register.no')}</span>
        <span className={styles.number}>{t(`register.number.${book}`)}</span>
        <span className={styles.date}>{t(`register.date.${book}`)}</span>
        <span className={styles.subject}>{t('field.hal')}</span>
        <span className={styles.party}>{t(`register.party.${book}`)}</span>
      </div>
    </div>
  )
}

/** One line of the book. A void one is struck and says why; one that was set aside waits for its letter. */
export const RegisterRow = ({ line }: { line: RegisterLine }) => {
  const t = useText()
  const format = useFormat()
  const isVoid = line.status === 'batal'
  const subject = line.subject ?? (line.letterId ? t('register.closed') : '')
  const own = line.ofLetter
    ? `${line.ofLetter.number}${line.ofLetter.date ? `, ${format.date(line.ofLetter.date)}` : ''}`
    : line.text
  return (
    <div className={`${styles.row} ${isVoid ? styles.void : ''}`}>
      <span className={styles.sequence}>{line.sequence}</span>
      <span className={styles.number}>{own}</span>
      <span className={styles.date}>{line.date === '' ? '' : format.date(line.date)}</span>
      <span className={styles.subject}>
        {isVoid && (
          <span className={styles.reason}>
            <Icon name="void" size={14} /> {t('register.void')}
            {line.reason ? `: ${line.reason}` : ''}
          </span>
        )}
        {line.status === 'disisihkan' ? (
          <span className={styles.aside}>{t('register.setAside')}</span>
        ) : (
          <span className={isVoid ? styles.struck : ''}>{subject}</span>
        )}
      </span>
      <span className={styles.party}>{line.party ?? ''}</span>
    </div>
  )
}
