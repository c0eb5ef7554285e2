import { positionOf, unitOf, type Directory, type Position } from '../../../domain/directory.ts'
import { mayReceive } from '../../../domain/lifecycle/disposing.ts'

export interface ReceiverOption {
  id: string
  title: string
  /** Who holds it today, and where it is. */
  description: string
  /** What a search looks into. */
  words: string
}

/** Positions that a letter may be passed on to from this one: those that report to it first, then its house, then the heads of the others. */
export const receiverOptions = (directory: Directory, from: string, day: string): ReceiverOption[] => {
  const own = positionOf(directory, from)
  const names = Map.groupBy(
    directory.appointments.filter((a) => a.from <= day && (a.until === null || day <= a.until)),
    (a) => a.positionId,
  )
  const people = new Map(directory.people.map((person) => [person.id, person.name]))
  const option = (position: Position): ReceiverOption => {
    const holders = (names.get(position.id) ?? []).flatMap((a) => people.get(a.personId) ?? [])
    const unit = unitOf(directory, position.unitId)
    const description = [holders.join(', '), unit?.abbreviation].filter(Boolean).join(' · ')
    return {
      id: position.id,
      title: position.title,
      description,
      words: `${position.title} ${description} ${unit?.name ?? ''}`.toLowerCase(),
    }
  }
  return directory.positions
    .filter((p) => own !== undefined && mayReceive(p, own, directory, day))
    .map((position) => ({ position, rank: rankOf(position, own, directory) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ position }) => option(position))
}

/** Every word must occur, in whatever order. */
export const matching = (options: readonly ReceiverOption[], typed: string): ReceiverOption[] => {
  const wanted = typed.trim().toLowerCase().split(/\s+/)
  return options.filter(({ words }) => wanted.every((word) => words.includes(word)))
}

const rankOf = (position: Position, own: Position | undefined, directory: Directory): number => {
  if (!own) return 3
  const steps = stepsBelow(position, own.id, directory)
  if (steps !== null) return steps === 1 ? 0 : 1
  return position.unitId === own.unitId ? 2 : 3
}

/** How many steps below, or null; nobody stands deeper than twenty. */
const stepsBelow = (position: Position, top: string, directory: Directory): number | null => {
  let at: Position | undefined = position
  for (let steps = 0; at && steps < 20; steps++) {
    if (at.id === top) return steps
    at = at.reportsTo === null ? undefined : positionOf(directory, at.reportsTo)
  }
  return null
}
