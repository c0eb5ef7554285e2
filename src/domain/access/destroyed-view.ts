import type { Directory, Position } from '../directory.ts'
import type { Letter } from '../letter.ts'
import { isDestroyedFor } from '../lifecycle/archiving.ts'
import { arrivesAt } from '../lifecycle/delivery.ts'
import { worksFor } from '../living-unit.ts'
import { destroyedCase } from '../permits/access/case-view.ts'
import { emptyBody } from '../rich-text.ts'

/**
 * Has every house through which it is seen from this seat destroyed its copy? Whoever drafted, checked or signed it sees it through the
 * house of its origin, whoever was given a disposition through the one that passed it on.
 */
export const isDestroyedAt = (
  letter: Letter,
  seat: Position,
  isOfChain: boolean,
  directory: Directory,
  day: string,
): boolean => {
  if (!letter.archives?.length) return false
  const own = letter.archives.filter((record) => worksFor(seat, record.unitId, directory, day))
  const given = (letter.dispositions ?? []).filter((d) =>
    d.to.some((receiver) => receiver.positionId === seat.id && !receiver.cancelled),
  )
  const arrived = letter.deliveries.filter((d) => arrivesAt(d, seat, directory, day))
  const houses = [...own, ...given, ...arrived].map(({ unitId }) => unitId)
  return [...(isOfChain ? [letter.unitId] : []), ...houses].every((unitId) => isDestroyedFor(letter, unitId))
}

/** Destroyed by an approved list: its line in the registers is left, no word and no file of it, nor what was noted on it. */
export const destroyedView = (letter: Letter): Letter => {
  const {
    versions: _v,
    conflicts: _c,
    wordsLater: _w,
    strengthened: _s,
    outside,
    dispositions,
    dispatches,
    ...rest
  } = destroyedCase(letter)
  return {
    ...rest,
    state: 'dimusnahkan',
    finalPdf: null,
    signedPdf: null,
    content: { ...rest.content, body: emptyBody, attachments: [], fields: {} },
    deliveries: letter.deliveries.map((d) => ({
      ...d,
      ...(d.followedUp && { followedUp: mute(d.followedUp) }),
      ...(d.withdrawn && { withdrawn: mute(d.withdrawn) }),
    })),
    history: letter.history.map(mute),
    ...(outside && { outside: { ...outside, text: '' } }),
    ...(dispatches && { dispatches: dispatches.map(mute) }),
    ...(dispositions && {
      dispositions: dispositions.map((d) => ({
        ...mute(d),
        instructions: [],
        to: d.to.map((r) => ({
          ...r,
          cancelled: r.cancelled && mute(r.cancelled),
          reports: [],
          done: r.done && mute(r.done),
        })),
      })),
    }),
  }
}

const mute = <T extends { note: string }>(noted: T): T => ({ ...noted, note: '' })
