import type { SignerOption } from '../../../protocol/desktop-api.ts'
import type { ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { errorSentences } from '../../i18n/error-sentences.ts'
import { useFormat, useLanguage, useText } from '../../i18n/text-context.tsx'
import styles from './signing.module.css'

/** Whose certificate, by whom, until when, on which token. */
export const CertificateWords = ({ option }: { option: SignerOption }) => {
  const t = useText()
  const format = useFormat()
  const facts = [
    option.issuer !== '' && t('signing.issuedBy', { issuer: option.issuer }),
    option.notAfter !== null && t('signing.validUntil', { date: format.date(option.notAfter) }),
    t('signing.onToken', { label: option.label }),
  ]
  return (
    <span className={styles.words}>
      <span className={styles.subject}>{option.subject || t('signing.hiddenUntilPin')}</span>
      <span className={styles.help}>{facts.filter(Boolean).join(' · ')}</span>
    </span>
  )
}

/** A certificate that was found but cannot be used now, with the reason. */
export const UnusableCertificate = ({ option, reason }: { option: SignerOption; reason: ErrorMessage }) => {
  const t = useText()
  const [language] = useLanguage()
  const { heading, happened } = errorSentences(reason, language, t)
  return (
    <li className={styles.unusable}>
      <CertificateWords option={option} />
      <p className={styles.reason}>
        {heading}. {happened}
      </p>
    </li>
  )
}
