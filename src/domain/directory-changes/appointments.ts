import { positionOf, type Appointment, type Directory } from '../directory.ts'
import type { ChangeOf } from './change.ts'
import { dayAfter, overlap } from './days.ts'
import { known, require } from './refuse.ts'

export const addAppointment = (directory: Directory, appointment: Appointment): Directory => {
  const after = { ...directory, appointments: [...directory.appointments, appointment] }
  requireSane(after, appointment)
  return after
}

/** Sets the last day, sooner or later than it was. Whoever was appointed is never removed: that they held it is history. */
export const endAppointment = (directory: Directory, { which, until }: ChangeOf<'appointment.end'>): Directory => {
  const ended = { ...found(directory, which), until }
  const after = { ...directory, appointments: directory.appointments.map((a) => (isOne(a, which) ? ended : a)) }
  requireSane(after, ended)
  return after
}

export const cancelAppointment = (
  directory: Directory,
  { which }: ChangeOf<'appointment.cancel'>,
  day: string,
): Directory => {
  require(found(directory, which).from > day, 'already_begun')
  return { ...directory, appointments: directory.appointments.filter((a) => !isOne(a, which)) }
}

/** Mutasi: out of one position, into another on the next day. What stood at the desk stays with the desk. */
export const transfer = (directory: Directory, { which, toPositionId, from }: ChangeOf<'transfer'>): Directory => {
  const { personId, holding } = found(directory, which)
  require(holding === 'definitif', 'not_definitif')
  const left = endAppointment(directory, { kind: 'appointment.end', which, until: dayAfter(from, -1) })
  return addAppointment(left, { personId, positionId: toPositionId, holding, from, until: null })
}

type Which = ChangeOf<'appointment.end'>['which']

const isOne = (a: Appointment, { personId, positionId, from }: Which): boolean =>
  a.personId === personId && a.positionId === positionId && a.from === from

export const found = (directory: Directory, which: Which): Appointment =>
  known(
    directory.appointments.find((a) => isOne(a, which)),
    'unknown_appointment',
  )

const requireSane = (directory: Directory, appointment: Appointment): void => {
  const { personId, positionId, holding, from, until } = appointment
  known(
    directory.people.find((p) => p.id === personId),
    'unknown_person',
  )
  const position = known(positionOf(directory, positionId), 'unknown_position')
  require(until === null || from <= until, 'dates_reversed')
  const last = position.until ?? null
  require(last === null || (until !== null && until <= last), 'position_closed')
  const beside = directory.appointments.filter(
    (a) => a !== appointment && a.positionId === positionId && overlap(a, appointment),
  )
  require(!beside.some((a) => a.personId === personId), 'held_already')
  require(holding !== 'definitif' || !beside.some((a) => a.holding === 'definitif'), 'two_definitif')
}
