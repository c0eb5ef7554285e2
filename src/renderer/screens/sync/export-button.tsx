import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useAnnounce, useTellError } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { saveText } from './save-text.ts'

/** All that only this computer has, as a file for IT. */
export const ExportButton = () => {
  const t = useText()
  const unsent = useOfficeAction('sync.export')
  const announce = useAnnounce()
  const tellError = useTellError()
  const save = ({ name, json }: { name: string; json: string | null }) => {
    if (json === null) return announce(t('sync.exportNothing'))
    saveText(name, json)
    announce(t('sync.exported', { name }))
  }
  return <Button onPress={() => unsent.mutate({}, { onSuccess: save, onError: tellError })}>{t('sync.export')}</Button>
}
