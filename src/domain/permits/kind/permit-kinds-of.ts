import type { Directory } from '../../directory.ts'
import type { PermitKind } from './permit-kind.ts'
import { shippedPermitKinds } from './shipped/shipped-permit-kinds.ts'

type Kinds = Pick<Directory, 'permitKinds'>

/** A kind in exactly that version: what a case began with. Undefined where it is not known here (yet). */
export const permitKindOf = ({ permitKinds }: Kinds, id: string, version: number): PermitKind | undefined => {
  const isIt = (kind: PermitKind) => kind.id === id && kind.version === version
  return permitKinds?.find(isIt) ?? shippedPermitKinds.find(isIt)
}

/** Each kind in its newest version: the office's own where it has edited it, else as shipped. In the order in which they are shipped. */
export const permitKindsOf = ({ permitKinds = [] }: Kinds): PermitKind[] => {
  const newest = new Map<string, PermitKind>()
  for (const kind of [...shippedPermitKinds, ...permitKinds]) {
    // Of the same version the office's own, which comes later: Lontar may ship a second version after the office made its own.
    if ((newest.get(kind.id)?.version ?? 0) <= kind.version) newest.set(kind.id, kind)
  }
  return [...newest.values()]
}

export const newestPermitKind = (directory: Kinds, id: string): PermitKind | undefined =>
  permitKindsOf(directory).find((kind) => kind.id === id)
