import { appointmentsOn, positionOf, type Appointment, type Directory } from '../directory.ts'
import type { Delivery, Letter } from '../letter.ts'
import { arrivesAt } from '../lifecycle/delivery.ts'
import { officeDay } from '../office-day.ts'
import { accessRulesOf } from './access-rules.ts'
import { isAuthor } from './authorship.ts'
import { partsOf, type Part } from './parts.ts'

/** How much of a letter is open: all of it, what was sent to the addressee, or that a closed letter has come. */
export type Sight = 'whole' | 'addressee' | 'envelope'

/** What one appointment opens of a letter on a day on which it holds. */
export const sightFrom = (
  letter: Letter,
  directory: Directory,
  appointment: Appointment,
  day: string,
): Sight | null => {
  const position = positionOf(directory, appointment.positionId)
  if (!position) return null
  // What somebody writes is not hidden from them, whatever class they choose for it.
  const { personId } = appointment
  if (personId === letter.author.personId && isAuthor(letter, directory, appointment, day)) return 'whole'
  const rules = accessRulesOf(directory)
  const level = rules.levels[letter.content.security]
  const forDays = rules.reach[appointment.holding] === 'days'
  if (forDays && !level.dayHolders) return null

  const hasActed = letter.history.some((h) => h.by.personId === personId && h.by.positionId === position.id)
  const counts = (part: Part) =>
    !forDays || hasActed || part.waits || part.arrivals.some((at) => isWithin(appointment, officeDay(at)))
  const parts = partsOf(letter, directory, appointment, position, day).filter(counts)
  if (parts.some(({ as }) => as !== 'addressee' && as !== 'disposition' && as !== 'archive')) return 'whole'
  if (parts.length === 0) return null
  // Of a closed letter registry and archive see the envelope; whom the head, or a desk it was sent to, lets read it reads it.
  const isAt = (d: Delivery) =>
    arrivesAt(d, position, directory, day) && (d.positionId !== undefined || position.roles.includes('pimpinan'))
  const isReader = parts.some((part) => part.as === 'disposition') || letter.deliveries.some(isAt)
  if (level.closed) return isReader ? 'addressee' : 'envelope'
  return parts.some((part) => part.as === 'archive') ? 'whole' : 'addressee'
}

/** What a person sees by each appointment that opens anything on that day. */
export const sightsOf = (
  letter: Letter,
  directory: Directory,
  personId: string,
  day: string,
): { appointment: Appointment; sight: Sight }[] =>
  appointmentsOn(directory, personId, day).flatMap((appointment) => {
    const sight = sightFrom(letter, directory, appointment, day)
    return sight ? [{ appointment, sight }] : []
  })

const isWithin = ({ from, until }: Appointment, day: string): boolean => from <= day && (until === null || day <= until)
