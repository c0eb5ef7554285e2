import { useRef, type SubmitEvent } from 'react'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { TextField } from '../../parts/text-field.tsx'
import page from '../../parts/page.module.css'
import styles from './devices.module.css'

/** A driver by its full path: it is code that this computer will run, so nothing is searched for. */
export const AddDriver = (props: { mayAdd: boolean; example: string; onAdded: () => void }) => {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const add = useOfficeAction('devices.addDriver')
  const announce = useAnnounce()
  if (!props.mayAdd) return <p className={page.help}>{t('tokens.byPolicy')}</p>
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const path = input.current?.value.trim() ?? ''
    if (path === '') return input.current?.focus()
    add.mutate(
      { path },
      {
        onSuccess: () => {
          if (input.current) input.current.value = ''
          announce(t('tokens.added'))
          props.onAdded()
        },
        onError: () => input.current?.focus(),
      },
    )
  }
  return (
    <form onSubmit={submit} className={styles.add} aria-label={t('tokens.add')}>
      {add.error && <ErrorPanel error={add.error} />}
      <div className={styles.addLine}>
        <TextField
          label={t('tokens.addPath')}
          inputRef={input}
          maxLength={1000}
          description={t('tokens.addHelp', { example: props.example })}
        />
        <Button type="submit" isDisabled={add.isPending}>
          {t('tokens.add')}
        </Button>
      </div>
    </form>
  )
}
