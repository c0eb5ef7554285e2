import { positionOf, unitOf, type Directory, type Position } from '../directory.ts'
import type { ChangeOf } from './change.ts'
import { isOver } from './days.ts'
import { known, require } from './refuse.ts'

export const addPosition = (directory: Directory, { position }: ChangeOf<'position.add'>): Directory => {
  require(!positionOf(directory, position.id), 'id_taken')
  known(unitOf(directory, position.unitId), 'unknown_unit')
  const after = { ...directory, positions: [...directory.positions, position] }
  requireLine(after, position)
  return after
}

export const editPosition = (directory: Directory, { positionId, to }: ChangeOf<'position.edit'>): Directory => {
  const position = { ...known(positionOf(directory, positionId), 'unknown_position'), ...to }
  const after = replaced(directory, position)
  requireLine(after, position)
  return after
}

/** Ends the position and whoever holds it. It stays in the directory: letters name it. */
export const closePosition = (directory: Directory, { positionId, until }: ChangeOf<'position.close'>): Directory => {
  const position = known(positionOf(directory, positionId), 'unknown_position')
  require((position.until ?? null) === null, 'position_closed')
  const held = directory.appointments.filter((a) => a.positionId === positionId)
  require(!held.some((a) => a.from > until), 'appointments_later')
  const below = directory.positions.filter((p) => p.reportsTo === positionId)
  require(below.every((p) => (p.until ?? null) !== null && p.until! <= until), 'has_subordinates')
  const ended = directory.appointments.map((a) =>
    a.positionId === positionId && !isOver(a, until) ? { ...a, until } : a,
  )
  return { ...replaced(directory, { ...position, until }), appointments: ended }
}

const replaced = (directory: Directory, position: Position): Directory => ({
  ...directory,
  positions: directory.positions.map((p) => (p.id === position.id ? position : p)),
})

/** Whom it reports to exists, still stands, and does not report back to it. */
const requireLine = (directory: Directory, position: Position): void => {
  const passed = new Set([position.id])
  let above = position.reportsTo
  while (above !== null) {
    require(!passed.has(above), 'reports_in_circle')
    passed.add(above)
    const next = known(positionOf(directory, above), 'unknown_position')
    if (above === position.reportsTo) require((next.until ?? null) === null, 'position_closed')
    above = next.reportsTo
  }
}
