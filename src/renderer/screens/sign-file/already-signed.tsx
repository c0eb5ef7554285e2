import type { DesktopOutput } from '../../../protocol/desktop-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import { VerdictMark } from '../../parts/verdict-mark.tsx'
import styles from './sign-file.module.css'

/** What the chosen file already is, as the app's own judge says. */
export const AlreadySigned = ({ look }: { look: DesktopOutput<'signFile.look'> | null }) => {
  const t = useText()
  if (!look) return <p className={styles.help}>{t('signFile.looking')}</p>
  const { verdict, signatures } = look.verdict
  // Of a file that cannot be read nothing is known.
  if (signatures.length === 0 && look.problem) return null
  if (signatures.length === 0) return <p className={styles.help}>{t('signFile.unsigned')}</p>
  return (
    <section className={styles.already} aria-label={t('signFile.already')}>
      <div className={styles.line}>
        <span>{t('signFile.signedBy', { n: signatures.length })}</span>
        <VerdictMark verdict={verdict} />
      </div>
      <ul className={styles.names}>
        {signatures.map((one) => (
          <li key={one.fieldName}>{one.signerName || one.fieldName}</li>
        ))}
      </ul>
    </section>
  )
}
