import { unitOf, type Directory, type Unit } from '../directory.ts'
import type { ChangeOf } from './change.ts'
import { known, require } from './refuse.ts'

export const addUnit = (directory: Directory, { unit }: ChangeOf<'unit.add'>): Directory => {
  require(!unitOf(directory, unit.id), 'id_taken')
  requireOwnAbbreviation(directory, unit)
  return { ...directory, units: [...directory.units, unit] }
}

export const editUnit = (directory: Directory, { unitId, to }: ChangeOf<'unit.edit'>): Directory => {
  const before = known(unitOf(directory, unitId), 'unknown_unit')
  const after = { ...before, ...to }
  if (after.abbreviation !== before.abbreviation) requireOwnAbbreviation(directory, after)
  return { ...directory, units: directory.units.map((u) => (u.id === unitId ? after : u)) }
}

/** It stands in the numbers of letters: two agencies with one abbreviation would give out the same number twice. */
const requireOwnAbbreviation = (directory: Directory, { id, abbreviation }: Unit): void =>
  require(!directory.units.some((u) => u.id !== id && u.abbreviation === abbreviation), 'abbreviation_taken')

export const setLetterhead = (directory: Directory, change: ChangeOf<'unit.letterhead'>): Directory => {
  known(unitOf(directory, change.unitId), 'unknown_unit')
  return {
    ...directory,
    units: directory.units.map((u) => (u.id === change.unitId ? { ...u, letterhead: change.letterhead } : u)),
  }
}

/** Merged into another or closed: what is addressed to it from then on goes to its successor, or nowhere. */
export const closeUnit = (directory: Directory, { unitId, until, successor }: ChangeOf<'unit.close'>): Directory => {
  known(unitOf(directory, unitId), 'unknown_unit')
  if (successor !== null) {
    const heir = known(unitOf(directory, successor), 'unknown_unit')
    require(heir.id !== unitId && !heir.until, 'successor_closed')
  }
  return { ...directory, units: directory.units.map((u) => (u.id === unitId ? { ...u, until, successor } : u)) }
}
