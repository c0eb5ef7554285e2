import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { Checkbox } from 'react-aria-components'
import type { SignerOption, SignWith } from '../../../protocol/desktop-api.ts'
import type { ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { useText } from '../../i18n/text-context.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon } from '../../parts/icon.tsx'
import { CertificateWords } from './certificate-card.tsx'
import { SecretField, takeSecret } from '../../parts/secret-field.tsx'
import styles from './signing.module.css'

export interface PinStepProps {
  formId: string
  option: SignerOption
  count: number
  error: ErrorMessage | null
  onSign: (secret: SignWith) => void
}

/** One PIN, typed once, tried once. */
export const PinStep = ({ formId, option, count, error, onSign }: PinStepProps) => {
  const t = useText()
  const pin = useRef<HTMLInputElement>(null)
  const [isSure, setIsSure] = useState(false)
  const isFinal = option.pin === 'final_try' || error?.code === 'pin_final_try'
  useEffect(() => pin.current?.focus(), [])

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (pin.current?.value === '' || (isFinal && !isSure)) return pin.current?.focus()
    onSign({ type: 'token', id: option.id, pin: takeSecret(pin.current), finalTryConfirmed: isFinal && isSure })
  }
  return (
    <form id={formId} onSubmit={submit} className={styles.stack} autoComplete="off">
      {error && <ErrorPanel error={error} />}
      <p className={styles.label}>{t('signing.letters', { n: count })}</p>
      <div className={styles.card}>
        <CertificateWords option={option} />
      </div>
      {isFinal && <Warning words={t('signing.finalTry')} />}
      {option.pin === 'count_low' && !isFinal && <Warning words={t('signing.countLow')} />}
      <SecretField
        label={t('signing.pin')}
        inputRef={pin}
        description={t('signing.pinKept')}
        maxLength={255}
        isInvalid={error !== null}
      />
      {option.asksEachTime ? (
        <p className={styles.help}>{t('signing.asksEachTime', { n: count })}</p>
      ) : (
        count > 1 && <p className={styles.help}>{t('signing.onePin', { n: count })}</p>
      )}
      {isFinal && (
        <Checkbox isSelected={isSure} onChange={setIsSure} className={styles.checkbox ?? ''}>
          <span className={styles.box} aria-hidden="true">
            {isSure && <Icon name="check" size={14} />}
          </span>
          {t('signing.confirmFinalTry')}
        </Checkbox>
      )}
    </form>
  )
}

const Warning = ({ words }: { words: string }) => (
  <p className={styles.warning} role="alert">
    <Icon name="alert" /> {words}
  </p>
)
