import { useId, useLayoutEffect, useRef, useState, type SubmitEvent } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { SignWith } from '../../../protocol/desktop-api.ts'
import { LontarError, type ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { takeSecret } from '../../parts/secret-field.tsx'
import { useSession } from '../../session/session-context.tsx'
import { P12Choice } from '../signing/p12-choice.tsx'
import { PinStep } from '../signing/pin-step.tsx'
import { readP12 } from '../signing/read-p12.ts'
import { TokenChoice } from '../signing/token-choice.tsx'
import { useTokens } from '../signing/use-tokens.ts'
import { useAllowedMeans } from '../signing/use-allowed-means.ts'
import styles from '../signing/signing.module.css'

interface KeyDialogProps {
  fileName: string
  running: boolean
  /** Why the last try failed. One PIN typed once is one try. */
  error: ErrorMessage | null
  onSign: (secret: SignWith) => void
  onClose: () => void
}

/** The key for one file: token and PIN, or a certificate file and its password. The same parts as in signing letters. */
export const KeyDialog = ({ fileName, running, error, onSign, onClose }: KeyDialogProps) => {
  const t = useText()
  const formId = useId()
  const labelId = useId()
  const person = useSession().me.person.name
  const tokens = useTokens(person)
  const [method, setMethod] = useState<'token' | 'p12'>('token')
  const allowed = useAllowedMeans(method, setMethod)
  const [step, setStep] = useState<'choose' | 'pin'>('choose')
  const [p12, setP12] = useState<File | null>(null)
  const [fileError, setFileError] = useState<ErrorMessage | null>(null)
  const [wanted, setWanted] = useState(false)
  const password = useRef<HTMLInputElement>(null)
  const { chosen } = tokens
  const atPin = step === 'pin' && chosen !== null
  const shown = fileError ?? error
  useLayoutEffect(() => {
    if (error?.code === 'p12_password_wrong') password.current?.focus()
  }, [error])

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setFileError(null)
    if (method === 'token') return chosen ? setStep('pin') : undefined
    if (!p12) return setWanted(true)
    const secret = takeSecret(password.current)
    readP12(p12).then(
      (file) => onSign({ type: 'p12', file, password: secret }),
      (problem: unknown) => setFileError(LontarError.from(problem).toMessage()),
    )
  }
  return (
    <Dialog
      title={t('signFile.keyTitle', { name: fileName })}
      onClose={onClose}
      mayClose={!running}
      actions={
        <>
          {atPin && <Button onPress={() => setStep('choose')}>{t('signing.previous')}</Button>}
          <Button onPress={onClose} isDisabled={running}>
            {t('common.cancel')}
          </Button>
          <Button
            type="submit"
            form={formId}
            variant="primary"
            begins="signFile.sign"
            isDisabled={running || (method === 'token' && chosen === null)}
          >
            {t(running ? 'signing.signing' : method === 'token' && !atPin ? 'signing.next' : 'signing.sign')}
          </Button>
        </>
      }
    >
      {atPin ? (
        <PinStep formId={formId} option={chosen} count={1} error={error} onSign={onSign} />
      ) : (
        <form id={formId} onSubmit={submit} className={styles.stack} autoComplete="off">
          {shown && <ErrorPanel error={shown} />}
          <RadioGroup
            aria-labelledby={labelId}
            orientation="horizontal"
            value={method}
            onChange={(value) => setMethod(value as typeof method)}
            className={styles.stack ?? ''}
          >
            <span id={labelId} className={styles.label}>
              {t('signing.with')}
            </span>
            <div className={styles.methods}>
              {(['token', 'p12'] as const)
                .filter((means) => allowed.includes(means))
                .map((value) => (
                  <Radio key={value} value={value} className={styles.method ?? ''}>
                    <span className={styles.dot} aria-hidden="true" />
                    {t(`signing.${value}`)}
                  </Radio>
                ))}
            </div>
          </RadioGroup>
          {method === 'token' ? (
            <TokenChoice
              {...tokens}
              person={person}
              value={chosen?.id ?? null}
              onChange={tokens.choose}
              onSearch={tokens.search}
            />
          ) : (
            <P12Choice
              fileName={p12?.name ?? null}
              onFile={setP12}
              passwordRef={password}
              isInvalid={error?.code === 'p12_password_wrong'}
            />
          )}
          {wanted && method === 'p12' && !p12 && (
            <p role="alert" className={styles.reason}>
              {t('signing.p12None')}
            </p>
          )}
        </form>
      )}
    </Dialog>
  )
}
