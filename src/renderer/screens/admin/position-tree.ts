import type { Position } from '../../../domain/directory.ts'

/** The positions of an agency in the order of its line of command, each with how deep it stands. */
export const positionTree = (
  positions: readonly Position[],
  unitId: string,
): { position: Position; depth: number }[] => {
  const own = positions.filter((p) => p.unitId === unitId)
  const ids = new Set(own.map((p) => p.id))
  const below = Map.groupBy(own, (p) => (p.reportsTo !== null && ids.has(p.reportsTo) ? p.reportsTo : null))
  const placed = new Set<string>()
  const walk = (above: string | null, depth: number): { position: Position; depth: number }[] =>
    (below.get(above) ?? []).flatMap((position) => {
      if (placed.has(position.id)) return []
      placed.add(position.id)
      return [{ position, depth }, ...walk(position.id, depth + 1)]
    })
  const tree = walk(null, 0)
  // An imported directory may report in a circle: what hangs on nothing is shown all the same.
  return [...tree, ...own.filter((p) => !placed.has(p.id)).map((position) => ({ position, depth: 0 }))]
}
