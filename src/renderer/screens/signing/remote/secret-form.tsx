import { useId, useLayoutEffect, useRef, useState, type SubmitEvent } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import type { ErrorMessage } from '../../../../protocol/errors/lontar-error.ts'
import type { RemoteSecret } from '../../../../protocol/remote-signing-api.ts'
import { useOfficeAction } from '../../../bridge/use-office.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { Button } from '../../../parts/button.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { SecretField, takeSecret } from '../../../parts/secret-field.tsx'
import { SeenError } from '../seen-error.tsx'
import styles from '../signing.module.css'

/** The passphrase, or a one-time code where the service sends them: typed once, for all letters, tried once. */
export const SecretForm = (props: {
  formId: string
  codes: boolean
  count: number
  error: ErrorMessage | null
  onSecret: (secret: RemoteSecret) => void
}) => {
  const { formId, codes, count, error, onSecret } = props
  const t = useText()
  const labelId = useId()
  const field = useRef<HTMLInputElement>(null)
  const [kind, setKind] = useState<RemoteSecret['kind']>('passphrase')
  const send = useOfficeAction('remote.sendCode')
  // Another way to prove it is another field, and after a refusal it is typed again.
  useLayoutEffect(() => {
    if (kind === 'code' || kind === 'passphrase' || error) field.current?.focus({ preventScroll: error !== null })
  }, [kind, error])

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (field.current?.value === '') return field.current.focus()
    onSecret({ kind, value: takeSecret(field.current) })
  }
  return (
    <form id={formId} onSubmit={submit} className={styles.stack} autoComplete="off">
      {codes && (
        <RadioGroup
          aria-labelledby={labelId}
          orientation="horizontal"
          value={kind}
          onChange={(value) => setKind(value as RemoteSecret['kind'])}
          className={styles.stack ?? ''}
        >
          <span id={labelId} className={styles.label}>
            {t('remote.prove')}
          </span>
          <div className={styles.methods}>
            {(['passphrase', 'code'] as const).map((value) => (
              <Radio key={value} value={value} className={styles.method ?? ''}>
                <span className={styles.dot} aria-hidden="true" />
                {t(`remote.${value}`)}
              </Radio>
            ))}
          </div>
        </RadioGroup>
      )}
      {kind === 'code' && (
        <div className={styles.line}>
          <Button begins="remote.sendCode" isDisabled={send.isPending} onPress={() => send.mutate({ count })}>
            {t(send.isSuccess ? 'remote.sendAgain' : 'remote.send')}
          </Button>
          <output className={styles.help}>{send.isSuccess && t('remote.sent', { n: count })}</output>
        </div>
      )}
      {send.error && <ErrorPanel error={send.error} />}
      {error && <SeenError error={error} />}
      <SecretField
        key={kind}
        label={t(`remote.${kind}`)}
        inputRef={field}
        description={t('remote.kept')}
        maxLength={200}
        isInvalid={error !== null}
      />
    </form>
  )
}
