import type { SignWith } from '../../protocol/desktop-api.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { usualPolicies } from '../../protocol/policies/judge-policies.ts'
import type { PolicyValues } from '../../protocol/policies/policy-list.ts'
import type { Desk } from './desk.ts'

type Governed = Partial<Pick<Desk, 'settings'>>

/** What IT decided, as it was read at the start. */
export const policiesOf = ({ settings }: Governed): PolicyValues => settings?.policies ?? usualPolicies()

/** Before any key is touched. @throws signing_means_forbidden */
export const requireMeans = (desk: Governed, means: SignWith['type'] | 'bsre'): void => {
  if (!policiesOf(desk).SignerKinds.includes(means)) throw new LontarError('signing_means_forbidden', { means })
}

/** With one entry of a PIN. @throws batch_too_large */
export const requireBatchSize = (desk: Governed, letters: number): void => {
  const most = policiesOf(desk).BatchSize
  if (letters > most) throw new LontarError('batch_too_large', { most })
}

/** @throws blocks_forbidden */
export const requireBlocks = (desk: Governed): void => {
  if (!policiesOf(desk).NumberBlocks) throw new LontarError('blocks_forbidden')
}
