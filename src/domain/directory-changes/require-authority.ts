import { positionOf, type Directory } from '../directory.ts'
import { newestPermitKind, permitKindsOf } from '../permits/kind/permit-kinds-of.ts'
import { administersPerson, isAdmin, makesAdmin, type Authority } from './authority.ts'
import type { DirectoryChange } from './change.ts'
import { require, type ChangeRule } from './refuse.ts'

/**
 * Is the change within what the person administers? An OPD admin moves the own people within the own agency; agencies, admins
 * and everything that crosses from one agency to another are the province's.
 *
 * @throws ChangeRefused not_yours, province_only
 */
export const requireAuthority = (
  directory: Directory,
  change: DirectoryChange,
  authority: Authority,
  day: string,
): void => {
  require(isAdmin(authority), 'not_yours')
  if (authority.province) return
  const within = (unitId: string | undefined, otherwise: ChangeRule = 'not_yours') =>
    require(unitId !== undefined && authority.unitIds.includes(unitId), otherwise)
  const position = (id: string) => {
    within(positionOf(directory, id)?.unitId)
    require(!makesAdmin(positionOf(directory, id)?.roles), 'province_only')
  }
  /** Reporting to another agency joins two of them. */
  const line = (reportsTo: string | null | undefined) => {
    if (reportsTo) within(positionOf(directory, reportsTo)?.unitId, 'province_only')
  }
  const person = (id: string, otherwise: ChangeRule) =>
    require(administersPerson(authority, directory, id, day), otherwise)

  switch (change.kind) {
    case 'unit.add':
    case 'unit.edit':
    case 'unit.close':
    case 'kinds.put':
    case 'kind.reset':
    case 'numbering.set':
    case 'instructions.set':
    case 'classification.set':
    case 'holidays.set':
      return require(false, 'province_only')
    case 'notices.set':
      return require(servesPermits(directory, authority), 'province_only')
    case 'permit_kinds.put':
      return change.kinds.forEach((kind) => {
        within(kind.unitId, 'province_only')
        within(newestPermitKind(directory, kind.id)?.unitId ?? kind.unitId, 'province_only')
      })
    case 'permit_kind.retire':
      return within(newestPermitKind(directory, change.id)?.unitId, 'province_only')
    case 'unit.letterhead':
      return within(change.unitId)
    case 'person.add':
      return position(change.appointment.positionId)
    case 'person.edit':
      return person(change.personId, 'not_yours')
    case 'position.add':
      within(change.position.unitId)
      require(!makesAdmin(change.position.roles), 'province_only')
      return line(change.position.reportsTo)
    case 'position.edit': {
      position(change.positionId)
      require(!makesAdmin(change.to.roles), 'province_only')
      const isMoved = change.to.reportsTo !== positionOf(directory, change.positionId)?.reportsTo
      return isMoved ? line(change.to.reportsTo) : undefined
    }
    case 'position.close':
      return position(change.positionId)
    case 'appointment.add':
      position(change.appointment.positionId)
      return person(change.appointment.personId, 'province_only')
    case 'appointment.end':
    case 'appointment.cancel':
      return position(change.which.positionId)
    case 'transfer':
      position(change.which.positionId)
      within(positionOf(directory, change.toPositionId)?.unitId, 'province_only')
      return position(change.toPositionId)
  }
}

/** Does somebody administer an agency that serves permits? */
export const servesPermits = (directory: Directory, { province, unitIds }: Authority): boolean =>
  province || permitKindsOf(directory).some((kind) => unitIds.includes(kind.unitId))
