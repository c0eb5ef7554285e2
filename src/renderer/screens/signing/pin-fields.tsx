import { useEffect, useRef, type Ref } from 'react'
import { Checkbox } from 'react-aria-components'
import type { PinState } from '../../../protocol/token-api.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../parts/icon.tsx'
import { SecretField } from '../../parts/secret-field.tsx'
import styles from './signing.module.css'

export interface PinFieldsProps {
  state: PinState
  /** The token says that one try is left: it is used only by someone who knows. */
  isFinal: boolean
  isSure: boolean
  /** Somebody wanted to use the last try without saying so. */
  isAsked?: boolean
  onSure: (isSure: boolean) => void
  inputRef: Ref<HTMLInputElement>
  isInvalid: boolean
  asksEachTime: boolean
  /** The token is at work: where it has a keypad, the person types there now. */
  isWaiting?: boolean
}

/** Where a PIN is typed: here, or on the reader that has keys of its own; and how near the token is to locking. */
export const PinFields = (props: PinFieldsProps) => {
  const {
    state,
    isFinal,
    isSure,
    isAsked = false,
    onSure,
    inputRef,
    isInvalid,
    asksEachTime,
    isWaiting = false,
  } = props
  const t = useText()
  return (
    <>
      {isFinal && <Warning words={t('signing.finalTry')} />}
      {state === 'count_low' && !isFinal && <Warning words={t('signing.countLow')} />}
      {state === 'own_keypad' ? (
        <Keypad isWaiting={isWaiting} />
      ) : (
        <SecretField
          label={t('signing.pin')}
          inputRef={inputRef}
          description={t('signing.pinKept')}
          maxLength={255}
          isInvalid={isInvalid}
        />
      )}
      {asksEachTime && state === 'own_keypad' && <p className={styles.help}>{t('keypad.eachTime')}</p>}
      {isFinal && (
        <Checkbox isSelected={isSure} onChange={onSure} className={styles.checkbox ?? ''}>
          <span className={styles.box} aria-hidden="true">
            {isSure && <Icon name="check" size={14} />}
          </span>
          {t('signing.confirmFinalTry')}
        </Checkbox>
      )}
      {isFinal && isAsked && !isSure && <AskSure />}
    </>
  )
}

/** The PIN belongs on the reader: drawn, so that nobody looks for a field here. */
export const Keypad = ({ isWaiting }: { isWaiting: boolean }) => {
  const t = useText()
  return (
    <p className={styles.keypad} role={isWaiting ? 'alert' : undefined}>
      <span className={styles.pad}>
        <Icon name="keypad" size={40} />
      </span>
      {t(isWaiting ? 'keypad.now' : 'keypad.here')}
    </p>
  )
}

/** Shown where it is asked, wherever the view stood. */
const AskSure = () => {
  const t = useText()
  const place = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <p ref={place} role="alert" className={styles.reason}>
      <Icon name="alert" size={14} /> {t('signing.confirmFirst')}
    </p>
  )
}

const Warning = ({ words }: { words: string }) => (
  <p className={styles.warning} role="alert">
    <Icon name="alert" /> {words}
  </p>
)
