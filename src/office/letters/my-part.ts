import type { Directory, Position } from '../../domain/directory.ts'
import type { Delivery, Disposition, Letter } from '../../domain/letter.ts'
import { arrivesAt } from '../../domain/lifecycle/delivery.ts'
import { worksFor } from '../../domain/living-unit.ts'

/** Who looks: the positions a person holds on a day. */
export interface Viewer {
  seats: readonly Position[]
  directory: Directory
  day: string
}

/** What of a letter came to one of these seats, or to a unit in which one of them stands. */
export const deliveriesTo = (letter: Letter, { seats, directory, day }: Viewer): Delivery[] =>
  letter.deliveries.filter((d) =>
    seats.some((seat) =>
      d.positionId === undefined
        ? !d.withdrawn && worksFor(seat, d.unitId, directory, day)
        : arrivesAt(d, seat, directory, day),
    ),
  )

/** Dispositions given to one of these seats and not taken back. */
export const dispositionsTo = ({ dispositions = [] }: Letter, { seats }: Viewer): Disposition[] =>
  dispositions.filter((d) => d.to.some((r) => !r.cancelled && seats.some((seat) => seat.id === r.positionId)))

/** Has one of these seats still to do it? */
export const isOpenFor = (disposition: Disposition, { seats }: Viewer): boolean =>
  disposition.to.some((r) => !r.cancelled && !r.done && seats.some((seat) => seat.id === r.positionId))

/** Given by one of these seats, and not done by all who were asked. */
export const givenOpen = ({ dispositions = [] }: Letter, { seats }: Viewer): Disposition[] =>
  dispositions.filter(
    (d) => seats.some((seat) => seat.id === d.by.positionId) && d.to.some((r) => !r.cancelled && !r.done),
  )
