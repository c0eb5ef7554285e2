import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Offered } from '../../../protocol/desktop-api.ts'
import { queryKey } from '../../bridge/query-key.ts'
import { useOfficeAction, useOfficeQuery } from '../../bridge/use-office.ts'
import { useFormat, useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { FileField } from '../../parts/file-field.tsx'
import { saveBytes } from '../../parts/save-file.ts'
import { SecretField, takeSecret } from '../../parts/secret-field.tsx'
import { readFileAsBase64 } from '../draft/read-file.ts'
import { RecoveryPicture } from './recovery-picture.tsx'
import styles from './sign-in-screen.module.css'
import { useSecretCall } from './use-secret-call.ts'

interface RecoveryFormProps {
  person: { personId: string; name: string }
  /** An answer that was opened by a double click. */
  offered: Extract<Offered, { what: 'file' }> | undefined
  onOpened: (password: string) => void
  onBack: () => void
}

/** A forgotten password, or a key that fits no more: a request, a code by telephone, the answer of two keepers. */
export const RecoveryForm = ({ person, offered, onOpened, onBack }: RecoveryFormProps) => {
  const t = useText()
  const format = useFormat()
  const queries = useQueryClient()
  const { personId, name } = person
  const state = useOfficeQuery('recovery.state', { personId })
  const request = useOfficeAction('recovery.request')
  const opening = useSecretCall('recovery.open')
  const [chosen, setChosen] = useState<File | null>(null)
  const password = useRef<HTMLInputElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const ask = async (again: boolean) => {
    const made = await request.mutateAsync({ personId, again }).catch(() => null)
    if (!made) return
    saveBytes(made.name, made.data, 'application/json')
    queries.setQueryData(queryKey('recovery.state', { personId }), { possible: true, pending: made.pending })
  }
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (opening.isWorking || (!chosen && !offered)) return
    if (!password.current?.value) return password.current?.focus()
    const answer = chosen ? { data: await readFileAsBase64(chosen) } : { offered: offered!.id }
    const secret = takeSecret(password.current)
    const opened = await opening.ask({ answer, password: secret })
    if (opened) onOpened(secret)
    else void state.refetch()
  }
  const pending = state.data?.pending
  return (
    <div className={styles.withPicture}>
      <section className={styles.form} aria-labelledby="recovery-title">
        <h2 id="recovery-title" className={styles.heading} ref={heading} tabIndex={-1}>
          {t('recovery.title')}
        </h2>
        <p className={styles.lead}>{t('recovery.lead', { name })}</p>
        {state.data?.possible === false && <ErrorPanel error={{ code: 'recovery_not_possible', params: {} }} />}
        {request.error && <ErrorPanel error={request.error} />}
        {state.data?.possible && (
          <>
            <h3 className={styles.step}>{t('recovery.step1')}</h3>
            <p className={styles.lead}>{t('recovery.step1Help')}</p>
            <div className={styles.stepButtons}>
              <Button
                variant={pending ? 'plain' : 'primary'}
                onPress={() => void ask(pending !== null)}
                isDisabled={request.isPending}
              >
                {t(pending ? 'recovery.again' : 'recovery.make')}
              </Button>
              {pending && (
                <Button variant="quiet" onPress={() => void ask(false)} isDisabled={request.isPending}>
                  {t('recovery.anew')}
                </Button>
              )}
            </div>
          </>
        )}
        {pending && (
          <form className={styles.fields} onSubmit={(event) => void submit(event)} autoComplete="off">
            <h3 className={styles.step}>{t('recovery.step2')}</h3>
            <p className={styles.lead}>{t('recovery.step2Help', { until: format.dateTime(pending.until) })}</p>
            <output className={styles.code} aria-label={t('recovery.code')}>
              {pending.code}
            </output>
            <h3 className={styles.step}>{t('recovery.step3')}</h3>
            <p className={styles.lead}>{t('recovery.step3Help')}</p>
            {opening.error && <ErrorPanel error={opening.error} />}
            <FileField
              label={t('recovery.file')}
              kinds={['.lontar']}
              name={chosen?.name ?? offered?.name ?? null}
              onFile={setChosen}
            />
            <SecretField
              label={t('recovery.password')}
              inputRef={password}
              description={t('signIn.newPasswordHelp')}
              maxLength={1024}
              isInvalid={opening.error?.code === 'password_weak'}
            />
            <p aria-live="polite">{opening.isWorking && t('recovery.working')}</p>
            <div className={styles.buttons}>
              <Button onPress={onBack} isDisabled={opening.isWorking}>
                {t('recovery.back')}
              </Button>
              <Button variant="primary" type="submit" isDisabled={opening.isWorking || (!chosen && !offered)}>
                {t('recovery.open')}
              </Button>
            </div>
          </form>
        )}
        {!pending && (
          <div>
            <Button onPress={onBack}>{t('recovery.back')}</Button>
          </div>
        )}
      </section>
      {state.data?.possible && <RecoveryPicture />}
    </div>
  )
}
