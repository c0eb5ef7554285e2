import { useText } from '../../../i18n/text-context.tsx'
import { boxPlace } from '../../../navigation/place.ts'
import type { PermitPlace } from '../../../navigation/permit-places.ts'
import { useGo } from '../../../navigation/use-place.tsx'
import { Button } from '../../../parts/button.tsx'
import { EmptyState } from '../../../parts/empty-state.tsx'

/** Board, list, calendar and dashboard, by the tab of the place. */
export const BoardTabs = (_props: { place: PermitPlace }) => {
  const t = useText()
  const go = useGo()
  return (
    <EmptyState
      icon="stamp"
      title={t('permits.notBuilt')}
      text={t('permits.notBuiltText')}
      action={<Button onPress={() => go(boxPlace('menunggu'))}>{t('permits.toWaiting')}</Button>}
    />
  )
}
