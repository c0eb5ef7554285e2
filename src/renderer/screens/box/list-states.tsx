import type { Box } from '../../../protocol/desktop-api.ts'
import type { ErrorMessage } from '../../../protocol/errors/lontar-error.ts'
import { useText } from '../../i18n/text-context.tsx'
import { boxPlace } from '../../navigation/place.ts'
import { useGo } from '../../navigation/use-place.tsx'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ErrorPanel } from '../../parts/error-panel.tsx'
import { SyncNowButton } from '../sync/sync-now-button.tsx'
import { useNewLetter } from '../new-letter/new-letter-context.tsx'
import styles from './list-states.module.css'

interface ListStatesProps {
  box: Box
  query: string
  isLoading: boolean
  error: ErrorMessage | null
  onRetry: () => void
}

/** What stands where no row stands: an error with its remedy, a search without match, or an empty box with the next useful step. */
export const ListStates = ({ box, query, isLoading, error, onRetry }: ListStatesProps) => {
  const t = useText()
  const go = useGo()
  if (error) {
    return (
      <div className={styles.error}>
        <ErrorPanel error={error} actions={<Button onPress={onRetry}>{t('common.retry')}</Button>} />
      </div>
    )
  }
  if (isLoading) return null
  if (query !== '') {
    const clear = <Button onPress={() => go(boxPlace(box), { replace: true })}>{t('list.clearSearch')}</Button>
    return <EmptyState icon="search" title={t('list.noMatch')} text={t('list.noMatchText', { query })} action={clear} />
  }
  return (
    <EmptyState
      icon="inbox"
      title={t(`empty.${box}.title`)}
      text={t(`empty.${box}.text`)}
      action={<NextStep box={box} />}
    />
  )
}

const NextStep = ({ box }: { box: Box }) => {
  const t = useText()
  const newLetter = useNewLetter()
  if ((box === 'draf' || box === 'keluar') && newLetter) {
    return (
      <Button begins="letters.create" onPress={newLetter.start}>
        {t('home.write')}
      </Button>
    )
  }
  return <SyncNowButton />
}
