import { useState } from 'react'
import type { StoreCheckProgress } from '../../../protocol/desktop/store-check-calls.ts'
import { useOfficeAction } from '../../bridge/use-office.ts'
import { useOfficeEvent } from '../../bridge/use-office-event.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Button } from '../../parts/button.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { CheckProgress } from '../settings/backup/check-progress.tsx'
import { RepairChoice } from './repair-choice.tsx'

interface LookAgainProps {
  isDisabled: boolean
  /** The other ways wait meanwhile. */
  onLooking: (isLooking: boolean) => void
  onWhole: () => void
}

/** Whether the store is damaged after all: that may take minutes, so it says how far it is, can be stopped, and answers here. */
export const LookAgain = ({ isDisabled, onLooking, onWhole }: LookAgainProps) => {
  const t = useText()
  const again = useOfficeAction('repair.again')
  const stop = useOfficeAction('repair.stop')
  const [progress, setProgress] = useState<StoreCheckProgress | null>(null)
  useOfficeEvent('storeCheck.progress', (event) => setProgress(event.progress))
  const isStopped = again.error?.code === 'check_cancelled'
  const begin = () => {
    setProgress(null)
    onLooking(true)
    again.mutate({}, { onSuccess: ({ whole }) => whole && onWhole(), onSettled: () => onLooking(false) })
  }
  const answer = isStopped ? t('storeCheck.stopped') : again.data?.whole === false ? t('repair.stillDamaged') : ''
  return (
    <RepairChoice
      name={t('repair.againTitle')}
      help={t('repair.againHelp')}
      action={
        again.isPending ? (
          <Button onPress={() => stop.mutate({})}>{t('storeCheck.stop')}</Button>
        ) : (
          <Button isDisabled={isDisabled} onPress={begin}>
            {t('repair.again')}
          </Button>
        )
      }
    >
      {again.isPending && progress && <CheckProgress progress={progress} />}
      {again.error && !isStopped && <ErrorPanel error={again.error} />}
      <output>{again.isPending ? (progress ? '' : t('repair.working')) : answer}</output>
    </RepairChoice>
  )
}
