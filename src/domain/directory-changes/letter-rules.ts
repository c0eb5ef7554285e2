import type { Directory } from '../directory.ts'
import { checkKind } from '../kinds/check-kind.ts'
import { isNumberPattern } from '../number.ts'
import type { ChangeOf } from './change.ts'
import { require } from './refuse.ts'

/** Edited or new kinds, also a whole file of them: each takes the place of the one with its id. */
export const putKinds = (directory: Directory, { kinds }: ChangeOf<'kinds.put'>): Directory => {
  for (const kind of kinds) require(checkKind(kind).length === 0, 'kind_faulty')
  const ids = new Set(kinds.map((kind) => kind.id))
  require(ids.size === kinds.length, 'id_taken')
  return { ...directory, kinds: [...(directory.kinds ?? []).filter((kind) => !ids.has(kind.id)), ...kinds] }
}

export const resetKind = (directory: Directory, { id }: ChangeOf<'kind.reset'>): Directory => {
  const kinds = directory.kinds ?? []
  require(kinds.some((kind) => kind.id === id), 'unknown_kind')
  return { ...directory, kinds: kinds.filter((kind) => kind.id !== id) }
}

export const setNumbering = (directory: Directory, { numbering }: ChangeOf<'numbering.set'>): Directory => {
  require(numbering.pattern === null || isNumberPattern(numbering.pattern), 'pattern_faulty')
  for (const { unitId, signatories } of numbering.authorities) {
    require(directory.units.some((unit) => unit.id === unitId), 'unknown_unit')
    require(signatories.every((id) => directory.positions.some((position) => position.id === id)), 'unknown_position')
  }
  return { ...directory, numbering }
}

export const setInstructions = (directory: Directory, { instructions }: ChangeOf<'instructions.set'>): Directory => ({
  ...directory,
  instructions,
})

export const setClassification = (directory: Directory, { file }: ChangeOf<'classification.set'>): Directory => ({
  ...directory,
  classification: file,
})
