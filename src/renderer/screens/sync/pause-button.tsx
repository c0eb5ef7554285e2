import { useOfficeAction } from '../../bridge/use-office.ts'
import { useText } from '../../i18n/text-context.tsx'
import { useTellError } from '../../parts/announcer.tsx'
import { Button } from '../../parts/button.tsx'

export const PauseButton = ({ paused }: { paused: boolean }) => {
  const t = useText()
  const set = useOfficeAction('sync.settings')
  const tellError = useTellError()
  return (
    <Button
      variant={paused ? 'primary' : 'plain'}
      onPress={() => set.mutate({ paused: !paused }, { onError: tellError })}
    >
      {t(paused ? 'sync.resume' : 'sync.pause')}
    </Button>
  )
}
