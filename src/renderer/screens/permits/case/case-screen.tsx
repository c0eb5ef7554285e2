import { useOfficeQuery } from '../../../bridge/use-office.ts'
import type { PermitPlace } from '../../../navigation/permit-places.ts'
import { ErrorPanel } from '../../../parts/error-panel.tsx'

/** One case: what was asked for, and all that became of it. */
export const CaseScreen = ({ id }: { id: string; place: PermitPlace }) => {
  const { data, error } = useOfficeQuery('letters.get', { id })
  if (error) return <ErrorPanel error={error} />
  return <h1>{data?.letter.content.subject}</h1>
}
