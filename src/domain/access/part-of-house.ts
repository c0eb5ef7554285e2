import type { Directory, Position } from '../directory.ts'
import type { Disposition, Letter } from '../letter.ts'
import { arrivesAt } from '../lifecycle/delivery.ts'
import { worksFor } from '../living-unit.ts'

/**
 * What each house keeps to itself: its dispositions and its archive are nobody else’s, not even the sender’s. A letter without
 * any is given back as it is.
 */
export const ownHouseOnly = (letter: Letter, seats: readonly Position[], directory: Directory, day: string): Letter => {
  const { dispositions, archives, ...rest } = letter
  const seen = dispositions && visibleDispositions(letter, seats, directory, day)
  const kept = archives?.filter((record) => seats.some((seat) => worksFor(seat, record.unitId, directory, day)))
  if (seen?.length === dispositions?.length && kept?.length === archives?.length) return letter
  return { ...rest, ...(seen?.length && { dispositions: seen }), ...(kept?.length && { archives: kept }) }
}

/**
 * Who takes the letters of the unit sees the whole tree; the others the branch they sit on: what they were given, on whose word, and
 * what became of what they passed on. What was taken back from them unread they do not see.
 */
const visibleDispositions = (
  { dispositions = [], deliveries }: Letter,
  seats: readonly Position[],
  directory: Directory,
  day: string,
): Disposition[] => {
  const isHead = ({ unitId }: Disposition) =>
    seats.some((seat) =>
      deliveries.some((d) => d.unitId === unitId && d.positionId === undefined && arrivesAt(d, seat, directory, day)),
    )
  const isOwn = (d: Disposition) =>
    seats.some(({ id }) => d.by.positionId === id || d.to.some((r) => r.positionId === id && !r.cancelled))
  const byId = new Map(dispositions.map((d) => [d.id, d]))
  const wanted = new Set<string>()
  const above = (d: Disposition): void => {
    wanted.add(d.id)
    const parent = d.parentId === null ? undefined : byId.get(d.parentId)
    if (parent && !wanted.has(parent.id)) above(parent)
  }
  const below = (d: Disposition): void => {
    for (const child of dispositions) {
      if (child.parentId !== d.id || reached.has(child.id)) continue
      reached.add(child.id)
      below(child)
    }
  }
  const reached = new Set<string>()
  for (const d of dispositions) {
    if (isHead(d)) wanted.add(d.id)
    else if (isOwn(d)) {
      above(d)
      below(d)
    }
  }
  return dispositions.filter((d) => wanted.has(d.id) || reached.has(d.id))
}
