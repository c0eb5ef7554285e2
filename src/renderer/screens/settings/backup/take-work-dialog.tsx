import { useLayoutEffect, useRef, useState } from 'react'
import type { DesktopOutput } from '../../../../protocol/desktop-api.ts'
import { LontarError, type ErrorMessage } from '../../../../protocol/errors/lontar-error.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { useAnnounce } from '../../../parts/announcer.tsx'
import { FileField } from '../../../parts/file-field.tsx'
import { FormDialog } from '../../../parts/form-dialog.tsx'
import { SecretField } from '../../../parts/secret-field.tsx'
import { readFileAsBase64 } from '../../draft/read-file.ts'
import { useSecretCall } from '../../sign-in/use-secret-call.ts'
import { WorkFound } from './work-found.tsx'

interface TakeWorkDialogProps {
  /** A file that was opened from outside: it is the one. */
  offered?: { id: string; name: string }
  onClose: () => void
}

/** Unsent work of this person from another computer: first what is in it, then taken in. */
export const TakeWorkDialog = ({ offered, onClose }: TakeWorkDialogProps) => {
  const t = useText()
  const announce = useAnnounce()
  const look = useSecretCall('backup.preview')
  const take = useSecretCall('backup.import')
  const password = useRef<HTMLInputElement>(null)
  const [found, setFound] = useState<DesktopOutput<'backup.preview'> | null>(null)
  const [chosen, setChosen] = useState<File | null>(null)
  const [unreadable, setUnreadable] = useState<ErrorMessage | null>(null)
  const error = unreadable ?? take.error ?? look.error
  useLayoutEffect(() => {
    if (offered) password.current?.focus()
  }, [offered])

  const submit = async () => {
    if (found?.steps.length === 0) return onClose()
    const file = chosen ? await read(chosen) : offered && { offered: offered.id }
    if (!file) return
    const asked = { file, password: password.current?.value ?? '' }
    if (!found) return setFound(await look.ask(asked))
    const done = await take.ask(asked)
    if (!done) return
    announce(t('backup.taken', { taken: done.taken }))
    onClose()
  }
  const read = (file: File) =>
    readFileAsBase64(file).then(
      (data) => ({ data }),
      (problem: unknown) => setUnreadable(LontarError.from(problem).toMessage()),
    )
  const choose = (file: File) => {
    setFound(null)
    setUnreadable(null)
    look.forget()
    take.forget()
    setChosen(file)
    password.current?.focus()
  }
  return (
    <FormDialog
      title={t(offered ? 'offered.work.title' : 'backup.import')}
      action={t(!found ? 'backup.look' : found.steps.length === 0 ? 'common.close' : 'backup.take')}
      lead={offered && t('offered.work.body', { name: offered.name })}
      width="middle"
      onSubmit={submit}
      onClose={onClose}
      isWorking={look.isWorking || take.isWorking}
      isReady={chosen !== null || offered !== undefined}
      error={error}
    >
      {!offered && (
        <FileField label={t('backup.file')} kinds={['.lontar']} name={chosen?.name ?? null} onFile={choose} />
      )}
      <SecretField
        label={t('backup.password')}
        inputRef={password}
        description={t('backup.passwordOpen')}
        maxLength={1024}
        isInvalid={error?.code === 'unsent_file_password'}
      />
      {found && <WorkFound found={found} />}
    </FormDialog>
  )
}
