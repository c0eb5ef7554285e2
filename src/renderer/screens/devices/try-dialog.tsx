import { useEffect, useId, useRef, useState, type SubmitEvent } from 'react'
import type { DeviceCertificate } from '../../../protocol/desktop/device-calls.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { Icon } from '../../parts/icon.tsx'
import { takeSecret } from '../../parts/secret-field.tsx'
import { PinFields } from '../signing/pin-fields.tsx'
import page from '../../parts/page.module.css'
import styles from './devices.module.css'

/** One trial signature, after one PIN. After a refusal the dialog is opened anew, with what the token says by then. */
export const TryDialog = ({ certificate, onClose }: { certificate: DeviceCertificate; onClose: () => void }) => {
  const t = useText()
  const formId = useId()
  const pin = useRef<HTMLInputElement>(null)
  const [isSure, setSure] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const { mutate, isPending, data, error } = useOfficeAction('devices.try')
  const isOver = data !== undefined || error !== null
  const close = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isOver) close.current?.querySelector('button')?.focus()
  }, [isOver])

  const isFinal = certificate.pin === 'final_try'
  const hasKeypad = certificate.pin === 'own_keypad'
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (isPending || isOver) return
    if (!hasKeypad && pin.current?.value === '') return pin.current.focus()
    if (isFinal && !isSure) return setAsked(true)
    mutate({ id: certificate.id, pin: takeSecret(pin.current), finalTryConfirmed: isFinal && isSure })
  }
  return (
    <Dialog
      title={t('tokens.try')}
      onClose={onClose}
      mayClose={!isPending}
      actions={
        <div ref={close} style={{ display: 'contents' }}>
          <Button onPress={onClose} isDisabled={isPending} variant={isOver ? 'primary' : 'plain'}>
            {t(isOver ? 'common.close' : 'common.cancel')}
          </Button>
          {!isOver && (
            <Button type="submit" form={formId} variant="primary" isDisabled={isPending}>
              {t('tokens.tryDo')}
            </Button>
          )}
        </div>
      }
    >
      <form id={formId} onSubmit={submit} className={styles.stack} autoComplete="off">
        {error && <ErrorPanel error={error} />}
        {data && (
          <output className={styles.good}>
            <Icon name="check" /> {t('tokens.tried', { subject: data.subject, key: data.key })}
          </output>
        )}
        {!isOver && (
          <>
            <p className={page.help}>{t('tokens.tryLead')}</p>
            <p className={styles.subject}>{certificate.subject || certificate.label}</p>
            <PinFields
              state={certificate.pin}
              isFinal={isFinal}
              asksEachTime={certificate.asksEachTime}
              isSure={isSure}
              isAsked={isAsked}
              onSure={setSure}
              inputRef={pin}
              isInvalid={false}
              isWaiting={isPending}
            />
            <output className={page.help}>{isPending && t('tokens.trying')}</output>
          </>
        )}
      </form>
    </Dialog>
  )
}
