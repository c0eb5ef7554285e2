import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useTellError } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'

export const SyncNowButton = ({ primary = false }: { primary?: boolean }) => {
  const t = useText()
  const sync = useOfficeAction('sync.now')
  const tellError = useTellError()
  return (
    <Button
      variant={primary ? 'primary' : 'plain'}
      icon={<Icon name="sync" size={16} />}
      isPending={sync.isPending}
      onPress={() => sync.mutate({}, { onError: tellError })}
    >
      {t('sync.now')}
    </Button>
  )
}
