import type { Position } from '../directory.ts'
import type { Disposition, Letter } from '../letter.ts'
import { isDestroyedFor } from '../lifecycle/archiving.ts'
import { arrivesAt } from '../lifecycle/delivery.ts'
import { emptyBody } from '../rich-text.ts'

/**
 * What each house keeps to itself: its dispositions and its archive are nobody else’s, not even the sender’s. A letter without
 * any is given back as it is.
 */
export const ownHouseOnly = (letter: Letter, seats: readonly Position[]): Letter => {
  const { dispositions, archives, ...rest } = letter
  const seen = dispositions && visibleDispositions(letter, seats)
  const kept = archives?.filter((record) => seats.some((seat) => seat.unitId === record.unitId))
  const same = seen?.length === dispositions?.length && kept?.length === archives?.length
  const own: Letter = same
    ? letter
    : { ...rest, ...(seen?.length && { dispositions: seen }), ...(kept?.length && { archives: kept }) }
  return seats.length > 0 && seats.every((seat) => isDestroyedFor(own, seat.unitId)) ? destroyed(own) : own
}

/**
 * Who takes the letters of the unit sees the whole tree; the others the branch they sit on: what they were given, on whose word, and
 * what became of what they passed on.
 */
const visibleDispositions = ({ dispositions = [], deliveries }: Letter, seats: readonly Position[]): Disposition[] => {
  const isHead = ({ unitId }: Disposition) =>
    seats.some((seat) =>
      deliveries.some((d) => d.unitId === unitId && d.positionId === undefined && arrivesAt(d, seat)),
    )
  const isOwn = (d: Disposition) =>
    seats.some(({ id }) => d.by.positionId === id || d.to.some((receiver) => receiver.positionId === id))
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

/** Destroyed by an approved list: its line in the registers is left, no word and no file of it. */
const destroyed = (letter: Letter): Letter => {
  const { versions: _v, conflicts: _c, wordsLater: _w, outside, ...rest } = letter
  return {
    ...rest,
    state: 'dimusnahkan',
    finalPdf: null,
    signedPdf: null,
    content: { ...letter.content, body: emptyBody, attachments: [], fields: {} },
    ...(outside && { outside: { ...outside, text: '' } }),
  }
}
