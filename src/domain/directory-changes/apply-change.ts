import type { Directory } from '../directory.ts'
import { addAppointment, cancelAppointment, endAppointment, transfer } from './appointments.ts'
import { hasLastingAdmin, type Authority } from './authority.ts'
import type { DirectoryChange } from './change.ts'
import { setHolidays } from './holidays.ts'
import { addPerson, editPerson } from './people.ts'
import { putPermitKinds, retirePermitKind } from './permit-kinds.ts'
import { addPosition, closePosition, editPosition } from './positions.ts'
import { require } from './refuse.ts'
import { requireAuthority } from './require-authority.ts'
import { putKinds, resetKind, setClassification, setInstructions, setNumbering } from './letter-rules.ts'
import { setNotices } from './permit-notices.ts'
import { addUnit, closeUnit, editUnit, setLetterhead } from './units.ts'

/**
 * The directory after a change by somebody who may make it. Only what changes is judged: what an imported directory already
 * holds is nobody's fault today.
 *
 * @param day the office's day (`YYYY-MM-DD`) by the clock that counts: the server's
 * @throws ChangeRefused
 */
export const applyChange = (
  directory: Directory,
  change: DirectoryChange,
  authority: Authority,
  day: string,
): Directory => {
  requireAuthority(directory, change, authority, day)
  const after = changed(directory, change, day)
  // Else nobody could ever make an admin again but by importing a file at the server.
  require(hasLastingAdmin(after, day) || !hasLastingAdmin(directory, day), 'last_admin')
  return after
}

const changed = (directory: Directory, change: DirectoryChange, day: string): Directory => {
  switch (change.kind) {
    case 'person.add':
      return addPerson(directory, change)
    case 'person.edit':
      return editPerson(directory, change)
    case 'position.add':
      return addPosition(directory, change)
    case 'position.edit':
      return editPosition(directory, change)
    case 'position.close':
      return closePosition(directory, change)
    case 'unit.add':
      return addUnit(directory, change)
    case 'unit.edit':
      return editUnit(directory, change)
    case 'appointment.add':
      return addAppointment(directory, change.appointment)
    case 'appointment.end':
      return endAppointment(directory, change)
    case 'appointment.cancel':
      return cancelAppointment(directory, change, day)
    case 'transfer':
      return transfer(directory, change)
    case 'unit.letterhead':
      return setLetterhead(directory, change)
    case 'unit.close':
      return closeUnit(directory, change)
    case 'kinds.put':
      return putKinds(directory, change)
    case 'kind.reset':
      return resetKind(directory, change)
    case 'permit_kinds.put':
      return putPermitKinds(directory, change)
    case 'permit_kind.retire':
      return retirePermitKind(directory, change)
    case 'numbering.set':
      return setNumbering(directory, change)
    case 'instructions.set':
      return setInstructions(directory, change)
    case 'classification.set':
      return setClassification(directory, change)
    case 'notices.set':
      return setNotices(directory, change)
    case 'holidays.set':
      return setHolidays(directory, change)
  }
}
