import { useEffect } from 'react'
import { useOfficeQuery } from '../../bridge/use-office.ts'

/** The ways to sign that IT allows here. Where the one chosen is not among them, the first that is takes its place. */
export const useAllowedMeans = <M extends string>(chosen: M, choose: (means: M) => void): readonly string[] => {
  const { data } = useOfficeQuery('computer.policies', {})
  const allowed = data?.values.SignerKinds ?? ['token', 'p12', 'bsre']
  const instead = allowed.includes(chosen) ? undefined : allowed[0]
  useEffect(() => {
    if (instead !== undefined) choose(instead as M)
  }, [instead, choose])
  return allowed
}
