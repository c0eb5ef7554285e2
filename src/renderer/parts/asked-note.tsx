import type { Checked } from '../../protocol/desktop/check-calls.ts'
import type { Verdict } from '../../protocol/verdict.ts'
import { useText } from '../i18n/text-context.tsx'
import type { Translate } from '../i18n/translator.ts'
import { Button } from './button.tsx'
import styles from './verdict-view.module.css'

/** Is there something that the services of the issuers could still tell? */
export const mayAsk = ({ signatures, documentTimestamps }: Verdict): boolean =>
  [...signatures, ...documentTimestamps].some(({ findings }) =>
    findings.some(({ code }) => code === 'revocation_not_checked' || code === 'revocation_unknown'),
  )

/** Empty where nothing is to be said. */
export const askedWords = (asked: Checked['asked'] | null, more: boolean, t: Translate): string => {
  if (asked?.state === 'kept') return t('check.kept')
  if (asked?.state === 'fetched') return t('check.fetched')
  if (asked && asked.failures.length > 0) return t('check.silent')
  return more ? t('check.lacking') : ''
}

interface AskedNoteProps {
  /** Null before it was asked. */
  asked: Checked['asked'] | null
  /** Null where asking would tell nothing new. */
  onAsk: (() => void) | null
  isAsking: boolean
}

/** Where the knowledge of revocation comes from, and the button that asks for more. */
export const AskedNote = ({ asked, onAsk, isAsking }: AskedNoteProps) => {
  const t = useText()
  const failures = asked?.failures ?? []
  const words = isAsking ? t('check.asking') : askedWords(asked, onAsk !== null, t)
  if (words === '') return null
  return (
    <div className={styles.asked}>
      <output>{words}</output>
      {failures.length > 0 && (
        <details className={styles.technical}>
          <summary>{t('check.addresses')}</summary>
          <ul className={styles.codes}>
            {failures.map(({ url, reason }) => (
              <li key={`${url} ${reason}`}>
                {url}: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
      {onAsk && (
        <Button isDisabled={isAsking} onPress={onAsk}>
          {t('check.online')}
        </Button>
      )}
    </div>
  )
}
