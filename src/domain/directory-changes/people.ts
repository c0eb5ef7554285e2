import type { Directory, Person } from '../directory.ts'
import { addAppointment } from './appointments.ts'
import type { ChangeOf } from './change.ts'
import { known, require } from './refuse.ts'

export const addPerson = (directory: Directory, { person, appointment }: ChangeOf<'person.add'>): Directory => {
  require(!directory.people.some((p) => p.id === person.id), 'id_taken')
  requireOwnNip(directory, person)
  return addAppointment(
    { ...directory, people: [...directory.people, person] },
    { ...appointment, personId: person.id },
  )
}

export const editPerson = (directory: Directory, { personId, to }: ChangeOf<'person.edit'>): Directory => {
  const before = known(
    directory.people.find((p) => p.id === personId),
    'unknown_person',
  )
  const after = { ...before, ...to }
  if (after.nip !== before.nip) requireOwnNip(directory, after)
  return { ...directory, people: directory.people.map((p) => (p.id === personId ? after : p)) }
}

const requireOwnNip = (directory: Directory, { id, nip }: Person): void =>
  require(nip === '' || !directory.people.some((p) => p.id !== id && p.nip === nip), 'nip_taken')
