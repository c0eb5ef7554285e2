import { useId, useLayoutEffect, useRef, useState, type SubmitEvent } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { LetterRow, SignWith } from '../../../protocol/desktop-api.ts'
import type { ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { useText } from '../../i18n/text-context.tsx'
import { LettersStrip, UnableList } from './letters-strip.tsx'
import { P12Choice } from './p12-choice.tsx'
import { takeSecret } from '../../parts/secret-field.tsx'
import { SeenError } from './seen-error.tsx'
import { RemoteChoice } from './remote/remote-choice.tsx'
import { TokenChoice } from './token-choice.tsx'
import type { Tokens } from './use-tokens.ts'
import { useAllowedMeans } from './use-allowed-means.ts'
import styles from './signing.module.css'

export type SigningMethod = 'token' | 'p12' | 'bsre'

export interface ChooseStepProps {
  formId: string
  rows: LetterRow[]
  leftOut: number
  /** Those that cannot be signed now, each with its reason. */
  unable: LetterRow[]
  problems: Map<string, ErrorMessage>
  onRemove: (id: string) => void
  method: SigningMethod
  onMethod: (method: SigningMethod) => void
  tokens: Tokens
  person: string
  p12: File | null
  onP12: (file: File) => void
  error: ErrorMessage | null
  onToken: () => void
  /** Whether the province offers the remote service. */
  remote: boolean
  onRemote: () => void
  onSign: (secret: (file: string) => SignWith) => void
}

/** What is signed, and with what. A certificate file is signed with at once, a token asks for its PIN next. */
export const ChooseStep = (props: ChooseStepProps) => {
  const { formId, rows, leftOut, method, tokens, p12, error } = props
  const t = useText()
  const labelId = useId()
  const password = useRef<HTMLInputElement>(null)
  const certificates = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState(false)
  const allowed = useAllowedMeans(method, props.onMethod)
  const offered = (['token', 'p12', 'bsre'] as const).filter(
    (means) => allowed.includes(means) && (means !== 'bsre' || props.remote),
  )

  // Enter goes on from the one certificate of most people, without the mouse.
  useLayoutEffect(() => {
    if (method === 'token' && tokens.chosen)
      certificates.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
  }, [method, tokens.chosen])
  useLayoutEffect(() => {
    if (error?.code === 'p12_password_wrong') password.current?.focus({ preventScroll: true })
  }, [error])

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (rows.length === 0) return
    if (method === 'token') return tokens.chosen ? props.onToken() : undefined
    if (method === 'bsre') return props.onRemote()
    if (!p12) return setWanted(true)
    const secret = takeSecret(password.current)
    props.onSign((file) => ({ type: 'p12', file, password: secret }))
  }
  return (
    <form id={formId} onSubmit={submit} className={styles.stack} autoComplete="off">
      {leftOut > 0 && <p className={styles.help}>{t('signing.cannotSign', { n: leftOut })}</p>}
      <LettersStrip rows={rows} onRemove={props.onRemove} />
      <UnableList rows={props.unable} problems={props.problems} />
      <RadioGroup
        aria-labelledby={labelId}
        orientation="horizontal"
        value={method}
        onChange={(value) => props.onMethod(value as SigningMethod)}
        className={styles.stack ?? ''}
      >
        <span id={labelId} className={styles.label}>
          {t('signing.with')}
        </span>
        <div className={styles.methods}>
          {offered.map((value) => (
            <Radio key={value} value={value} className={styles.method ?? ''}>
              <span className={styles.dot} aria-hidden="true" />
              {t(`signing.${value}`)}
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {error && <SeenError error={error} />}
      {method === 'token' ? (
        <div ref={certificates}>
          <TokenChoice
            {...tokens}
            person={props.person}
            value={tokens.chosen?.id ?? null}
            onChange={tokens.choose}
            onSearch={tokens.search}
          />
        </div>
      ) : method === 'bsre' ? (
        <RemoteChoice />
      ) : (
        <P12Choice
          fileName={p12?.name ?? null}
          onFile={props.onP12}
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
  )
}
