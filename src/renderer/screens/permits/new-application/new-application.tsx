import { useText } from '../../../i18n/text-context.tsx'
import type { PermitPlace } from '../../../navigation/permit-places.ts'

/** The counter: an application is entered. */
export const NewApplication = (_props: { place: PermitPlace }) => {
  const t = useText()
  return <h1>{t('permits.new')}</h1>
}
