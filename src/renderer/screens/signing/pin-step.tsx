import { useLayoutEffect, useRef, useState, type SubmitEvent } from 'react'
import type { SignerOption, SignWith } from '../../../protocol/desktop-api.ts'
import type { ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { useText } from '../../i18n/text-context.tsx'
import { CertificateWords } from './certificate-card.tsx'
import { takeSecret } from '../../parts/secret-field.tsx'
import { PinFields } from './pin-fields.tsx'
import { SeenError } from './seen-error.tsx'
import styles from './signing.module.css'

export interface PinStepProps {
  formId: string
  option: SignerOption
  count: number
  error: ErrorMessage | null
  onSign: (secret: SignWith) => void
}

/** One PIN, typed once, tried once: here, or on a reader with keys of its own. */
export const PinStep = ({ formId, option, count, error, onSign }: PinStepProps) => {
  const t = useText()
  const pin = useRef<HTMLInputElement>(null)
  const [isSure, setIsSure] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const isFinal = option.pin === 'final_try' || error?.code === 'pin_final_try'
  // Where it was refused, the refusal is to be read first.
  useLayoutEffect(() => pin.current?.focus({ preventScroll: error !== null }), [error])

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (pin.current?.value === '') return pin.current.focus()
    if (isFinal && !isSure) return setAsked(true)
    onSign({ type: 'token', id: option.id, pin: takeSecret(pin.current), finalTryConfirmed: isFinal && isSure })
  }
  return (
    <form id={formId} onSubmit={submit} className={styles.stack} autoComplete="off">
      <p className={styles.label}>{t('signing.letters', { n: count })}</p>
      <div className={styles.card}>
        <CertificateWords option={option} />
      </div>
      {error && <SeenError error={error} />}
      <PinFields
        state={option.pin}
        isFinal={isFinal}
        isSure={isSure}
        isAsked={isAsked}
        onSure={setIsSure}
        inputRef={pin}
        isInvalid={error !== null}
        asksEachTime={option.asksEachTime}
      />
      {option.pin === 'own_keypad' ? null : option.asksEachTime ? (
        <p className={styles.help}>{t('signing.asksEachTime', { n: count })}</p>
      ) : (
        count > 1 && <p className={styles.help}>{t('signing.onePin', { n: count })}</p>
      )}
    </form>
  )
}
