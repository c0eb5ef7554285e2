import { appointmentsOn, positionOf, type Directory, type Role } from '../directory.ts'
import { holdsOn, isOver } from './days.ts'

/** What a person may administer on a day: it follows from the positions held that day, and from nothing else. */
export interface Authority {
  /** All of it. */
  province: boolean
  /** The agencies administered otherwise. */
  unitIds: string[]
}

export const authorityOf = (directory: Directory, personId: string, day: string): Authority => {
  const positions = appointmentsOn(directory, personId, day).flatMap((a) => positionOf(directory, a.positionId) ?? [])
  return {
    province: positions.some((p) => p.roles.includes('admin_provinsi')),
    unitIds: [...new Set(positions.filter((p) => p.roles.includes('admin_opd')).map((p) => p.unitId))],
  }
}

export const isAdmin = ({ province, unitIds }: Authority): boolean => province || unitIds.length > 0

/** Who holds a position with such roles administers others: given and taken by the province only. */
export const makesAdmin = (roles: readonly Role[] = []): boolean =>
  roles.some((role) => role === 'admin_opd' || role === 'admin_provinsi')

/**
 * The agencies a person belongs to: where they are appointed definitively, today or later; else where they are appointed at
 * all; else where they were last.
 */
export const unitsOfPerson = (directory: Directory, personId: string, day: string): string[] => {
  const all = directory.appointments.filter((a) => a.personId === personId)
  const open = all.filter((a) => !isOver(a, day))
  const definitive = open.filter((a) => a.holding === 'definitif')
  const last = all.toSorted((a, b) => (a.until! < b.until! ? 1 : -1)).slice(0, 1)
  const decisive = definitive.length > 0 ? definitive : open.length > 0 ? open : last
  return [...new Set(decisive.flatMap((a) => positionOf(directory, a.positionId)?.unitId ?? []))]
}

/** May their particulars, codes and devices be administered? Not those of a provincial admin, by anyone below. */
export const administersPerson = (
  authority: Authority,
  directory: Directory,
  personId: string,
  day: string,
): boolean => {
  if (authority.province) return true
  if (isProvincialAdmin(directory, personId, day)) return false
  const units = unitsOfPerson(directory, personId, day)
  return units.length > 0 && units.every((id) => authority.unitIds.includes(id))
}

const isProvincialAdmin = (directory: Directory, personId: string, day: string): boolean =>
  directory.appointments.some(
    (a) =>
      a.personId === personId &&
      !isOver(a, day) &&
      positionOf(directory, a.positionId)?.roles.includes('admin_provinsi') === true,
  )

/** Somebody administers the province, without an end set to it. */
export const hasLastingAdmin = (directory: Directory, day: string): boolean =>
  directory.appointments.some(
    (a) =>
      a.until === null &&
      holdsOn(a, day) &&
      positionOf(directory, a.positionId)?.roles.includes('admin_provinsi') === true,
  )
