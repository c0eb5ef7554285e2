import { useId, useRef, useState, type SubmitEvent } from 'react'
import type { DesktopOutput } from '../../../../protocol/desktop-api.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { useAnnounce } from '../../../parts/announcer.tsx'
import { Button } from '../../../parts/button.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { SecretField } from '../../../parts/secret-field.tsx'
import { useSecretCall } from '../../sign-in/use-secret-call.ts'
import styles from './backup.module.css'

/** Unsent work of this person from another computer: first what is in it, then taken in. */
export const TakeWorkDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useText()
  const formId = useId()
  const announce = useAnnounce()
  const look = useSecretCall('backup.preview')
  const take = useSecretCall('backup.import')
  const file = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const [found, setFound] = useState<DesktopOutput<'backup.preview'> | null>(null)
  const isWorking = look.isWorking || take.isWorking
  const error = take.error ?? look.error

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const chosen = file.current?.files?.[0]
    if (!chosen) return file.current?.focus()
    if (isWorking) return
    const asked = { data: await asBase64(chosen), password: password.current?.value ?? '' }
    if (!found) return setFound(await look.ask(asked))
    const done = await take.ask(asked)
    if (!done) return
    announce(t('backup.taken', { taken: done.taken }))
    onClose()
  }
  return (
    <Dialog
      title={t('backup.import')}
      onClose={onClose}
      mayClose={!isWorking}
      actions={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} isDisabled={isWorking}>
            {found ? t('backup.take') : t('backup.look')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.fields} onSubmit={(event) => void submit(event)} autoComplete="off">
        {error && <ErrorPanel error={error} />}
        <label>
          {t('backup.file')} <input ref={file} type="file" accept=".lontar" onChange={() => setFound(null)} />
        </label>
        <SecretField
          label={t('backup.password')}
          inputRef={password}
          description={t('backup.passwordOpen')}
          maxLength={1024}
          isInvalid={error?.code === 'unsent_file_password'}
        />
        {found && (
          <output>
            {t('backup.preview', {
              fresh: found.steps.length,
              known: found.known,
              refused: found.refused,
              files: found.files,
            })}
            <ul>
              {found.steps.slice(0, 20).map((step) => (
                <li key={`${step.claimedAt} ${step.kind} ${step.subject}`}>{step.subject}</li>
              ))}
            </ul>
          </output>
        )}
      </form>
    </Dialog>
  )
}

const asBase64 = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
