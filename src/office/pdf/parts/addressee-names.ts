import { positionOf, unitOf, type Directory } from '../../../domain/directory.ts'
import type { Addressee } from '../../../domain/letter.ts'

export interface NamedAddressee {
  name: string
  place: string
}

/** How a letter addresses someone: an office through its head, by the head’s own title where the directory knows it. */
export const namedAddressee = (addressee: Addressee, directory: Directory): NamedAddressee => {
  if (addressee.type === 'external') return { name: addressee.name, place: addressee.place }
  if (addressee.type === 'position') {
    return { name: positionOf(directory, addressee.positionId)?.title ?? addressee.positionId, place: '' }
  }
  const unit = unitOf(directory, addressee.unitId)
  if (!unit) return { name: addressee.unitId, place: '' }
  const heads = directory.positions.filter((p) => p.unitId === unit.id && p.roles.includes('pimpinan'))
  // Several leaders: the one whose own superior sits outside the office.
  const head = heads.find((p) => !heads.some((other) => other.id === p.reportsTo))
  return { name: head?.title ?? headTitle(unit.name), place: unit.city }
}

/** The head of an office by its name alone: an Inspektorat has an Inspektur, a Sekretariat a Sekretaris, the rest a Kepala. */
export const headTitle = (unitName: string): string => {
  if (unitName.startsWith('Inspektorat')) return unitName.replace('Inspektorat', 'Inspektur')
  if (unitName.startsWith('Sekretariat')) return unitName.replace('Sekretariat', 'Sekretaris')
  if (unitName.startsWith('Rumah Sakit')) return `Direktur ${unitName}`
  return `Kepala ${unitName}`
}
