import type { Letter } from '../../domain/letter.ts'
import { mondayOf, officeHoursBetween } from '../../domain/office-hours.ts'
import type { FlowEntry } from '../store/letter-projection.ts'
import type { Viewer } from './my-part.ts'

/**
 * How a letter went through units: out of its own from the first submission to the sending, through mine from the receipt to the
 * follow-up. What an office may not see of the other side is not in its view of the letter, so it is not counted.
 */
export const flowOf = (letter: Letter, { seats }: Viewer): FlowEntry[] => {
  const sent = letter.history.find((h) => h.action === 'dikirim')?.at
  const submitted = letter.history.find((h) => h.action === 'letter.submit')?.at
  const out: FlowEntry[] =
    sent && seats.some((seat) => seat.unitId === letter.unitId)
      ? [
          {
            unitId: letter.unitId,
            way: 'out',
            week: mondayOf(sent),
            hours: submitted ? officeHoursBetween(submitted, sent) : null,
          },
        ]
      : []
  const units = [...new Set(seats.map((seat) => seat.unitId))]
  const through = units.flatMap((unitId): FlowEntry[] => {
    const delivery = letter.deliveries.find((d) => d.unitId === unitId && d.received && !d.withdrawn)
    if (!delivery?.received) return []
    const { received, followedUp } = delivery
    const hours = followedUp ? officeHoursBetween(received.at, followedUp.at) : null
    return [{ unitId, way: 'in', week: mondayOf(received.at), hours }]
  })
  return [...through, ...out].toSorted((a, b) => (a.unitId + a.way < b.unitId + b.way ? -1 : 1))
}
