import type { DesktopOutput } from '../../../../protocol/desktop-api.ts'
import { useText } from '../../../i18n/text-context.tsx'
import styles from './backup.module.css'

const most = 20

/** What is in a file of unsent work: what is new here, letter by letter, and only then what is not. */
export const WorkFound = ({ found }: { found: DesktopOutput<'backup.preview'> }) => {
  const t = useText()
  const { steps, known, refused, files } = found
  const letters = [...Map.groupBy(steps, ({ subject }) => subject)]
  return (
    <output className={styles.found}>
      <p className={styles.when}>{t('backup.preview', { fresh: steps.length })}</p>
      {letters.length > 0 && (
        <ul className={styles.steps}>
          {letters.slice(0, most).map(([subject, own]) => (
            <li key={subject}>
              {t('backup.previewLetter', { subject: subject || t('reading.noSubject'), n: own.length })}
            </li>
          ))}
          {letters.length > most && <li>{t('backup.previewMore', { n: letters.length - most })}</li>}
        </ul>
      )}
      {steps.length > 0 && files > 0 && <p>{t('backup.previewFiles', { files })}</p>}
      {known > 0 && <p>{t('backup.previewKnown', { known })}</p>}
      {refused > 0 && <p>{t('backup.previewRefused', { refused })}</p>}
    </output>
  )
}
