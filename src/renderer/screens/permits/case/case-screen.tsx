import { isCase } from '../../../../domain/permits/lifecycle/case-step.ts'
import { permitKindOf } from '../../../../domain/permits/kind/permit-kinds-of.ts'
import { useOfficeQuery } from '../../../bridge/use-office.ts'
import { useText } from '../../../i18n/text-context.tsx'
import { permitPlace, type PermitPlace } from '../../../navigation/permit-places.ts'
import { useGo } from '../../../navigation/use-place.tsx'
import { Button } from '../../../parts/button.tsx'
import { ErrorPanel } from '../../../parts/error-panel.tsx'
import { useSession } from '../../../session/session-context.tsx'
import { useMarkRead } from '../../letter/use-mark-read.ts'
import { CasePage } from './case-page.tsx'
import styles from './case.module.css'

/** One case: what was asked for, and all that became of it. */
export const CaseScreen = ({ id, place }: { id: string; place: PermitPlace }) => {
  const t = useText()
  const go = useGo()
  const { directory } = useSession()
  const detail = useOfficeQuery('letters.get', { id })
  const desk = useOfficeQuery('permits.case', { id }, { keepPrevious: true })
  useMarkRead(detail.data)
  const error = detail.error ?? desk.error
  if (error) {
    const back = <Button onPress={() => go(permitPlace('papan'))}>{t('case.toBoard')}</Button>
    return (
      <div className={styles.alone}>
        <ErrorPanel error={error} actions={back} />
      </div>
    )
  }
  const letter = detail.data?.letter
  if (!detail.data || !desk.data || !letter || !isCase(letter)) return null
  const { kind, kindVersion } = letter.permit.application
  const known = permitKindOf(directory, kind, kindVersion)
  return <CasePage view={{ detail: detail.data, letter, desk: desk.data, kind: known }} place={place} />
}
