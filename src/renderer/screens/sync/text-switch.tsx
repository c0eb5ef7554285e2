import { useOfficeAction, useOfficeQuery } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useTellError } from '../../parts/announcer.tsx'
import { Switch } from '../../parts/switch.tsx'

/** Whether scans are recognised on this computer, and how much of it is still to be done. */
export const TextSwitch = () => {
  const t = useText()
  const { data } = useOfficeQuery('text.status', {})
  const set = useOfficeAction('text.settings')
  const tellError = useTellError()
  if (!data) return null
  const now = data.now && t('intake.text.now', { page: Math.min(data.now.page + 1, data.now.of), of: data.now.of })
  const waiting = data.files > 0 ? t('text.waiting', { files: data.files }) : null
  return (
    <Switch
      label={t('text.recognise')}
      help={[t('text.recogniseHelp', { n: data.mostPages }), waiting, now].filter(Boolean).join(' ')}
      isOn={data.recognise}
      onChange={(recognise) => set.mutate({ recognise }, { onError: tellError })}
    />
  )
}
