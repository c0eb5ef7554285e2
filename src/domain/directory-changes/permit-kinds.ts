import type { Directory } from '../directory.ts'
import { checkPermitKind } from '../permits/kind/check-permit-kind.ts'
import type { PermitKind } from '../permits/kind/permit-kind.ts'
import { newestPermitKind, permitKindsOf } from '../permits/kind/permit-kinds-of.ts'
import type { ChangeOf } from './change.ts'
import { known, require } from './refuse.ts'

/** Edited or new kinds, each a version after the newest; older ones stay, for cases that run keep theirs. */
export const putPermitKinds = (directory: Directory, { kinds }: ChangeOf<'permit_kinds.put'>): Directory => {
  require(new Set(kinds.map(({ id }) => id)).size === kinds.length, 'id_taken')
  for (const kind of kinds) {
    require(kind.version === (newestPermitKind(directory, kind.id)?.version ?? 0) + 1, 'kind_version')
    require(checkPermitKind(kind, surroundingsOf(directory, kind.id, kinds)).length === 0, 'kind_faulty')
  }
  return withKinds(directory, kinds)
}

/** Not offered any more: a last version that says so. */
export const retirePermitKind = (directory: Directory, { id }: ChangeOf<'permit_kind.retire'>): Directory => {
  const kind = known(newestPermitKind(directory, id), 'unknown_kind')
  require(kind.active, 'unknown_kind')
  return withKinds(directory, [{ ...kind, version: kind.version + 1, active: false }])
}

/** What a kind is checked against: this office, and the codes of all other kinds. */
export const surroundingsOf = (directory: Directory, id: string, together: PermitKind[] = []) => {
  const put = new Set(together.map((kind) => kind.id))
  const others = [...permitKindsOf(directory).filter((kind) => !put.has(kind.id)), ...together]
  return { ...directory, otherCodes: others.filter((kind) => kind.id !== id).map(({ code }) => code) }
}

const withKinds = (directory: Directory, kinds: PermitKind[]): Directory => {
  const all = [...(directory.permitKinds ?? []), ...kinds]
  // The schema of the directory takes so many: beyond it every client would refuse the whole.
  require(all.length <= 400, 'directory_too_large')
  return { ...directory, permitKinds: all }
}
