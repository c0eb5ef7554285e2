import { inTreeOrder, isOpenFor, isOverdue, stageOf } from '../../domain/disposition-tree.ts'
import type { Directory, Position } from '../../domain/directory.ts'
import type { Delivery, Disposition, Letter } from '../../domain/letter.ts'
import { arrivesAt } from '../../domain/lifecycle/delivery.ts'
import { decidesOn, mayDispose } from '../../domain/lifecycle/disposing.ts'
import { sameValue } from '../../domain/lifecycle/merge-fields.ts'
import type { DisposingAs, DispositionNode, LetterDispositions } from '../../protocol/desktop/disposition-calls.ts'
import { myPositions } from './act-on-letter.ts'
import type { Desk } from './desk.ts'
import { slipPath } from './print-slip.ts'

/** The tree of a letter's dispositions as this person may see it, and what they may do in it. */
export const dispositionsOf = (desk: Pick<Desk, 'book'>, letter: Letter, server: Letter | null): LetterDispositions => {
  const seats = myPositions(desk)
  const day = desk.book.today()
  const directory = desk.book.directory()
  const isUnderWay = ['dikirim', 'diterima', 'diarsip'].includes(letter.state) && !letter.envelope
  return {
    tree: inTreeOrder(letter.dispositions ?? []).map(({ disposition, depth }) => ({
      ...nodeOf(
        disposition,
        server?.dispositions?.find((d) => d.id === disposition.id),
        seats,
        day,
      ),
      depth,
    })),
    slip: isUnderWay ? slipPath(desk, letter) : null,
    mayGive: isUnderWay ? disposingAs(letter, seats, directory, day) : [],
    mayFollowUp: isUnderWay && followsUpAs(letter, seats, directory, day) !== undefined,
  }
}

export const nodeOf = (
  disposition: Disposition,
  atServer: Disposition | undefined,
  seats: readonly Position[],
  day: string,
): Omit<DispositionNode, 'depth'> => {
  const isMine = (positionId: string) => seats.some((seat) => seat.id === positionId)
  return {
    ...disposition,
    waiting: atServer === undefined,
    to: disposition.to.map((receiver) => ({
      ...receiver,
      stage: stageOf(receiver),
      overdue: isOverdue(disposition, receiver, day),
      mine: isMine(receiver.positionId),
      mayCancel: isMine(disposition.by.positionId) && isOpenFor(receiver) && receiver.read === null,
      waiting: !sameValue(
        receiver,
        atServer?.to.find((r) => r.positionId === receiver.positionId),
      ),
    })),
  }
}

/** What was given to me and is open comes before what I may do as head: that is the question at hand. */
const disposingAs = (letter: Letter, seats: readonly Position[], directory: Directory, day: string): DisposingAs[] => {
  const given = (letter.dispositions ?? []).toReversed().flatMap((disposition) =>
    seats
      .filter((seat) => mayDispose(letter, disposition.unitId, disposition, seat, directory, day))
      .map((seat) => ({
        as: { positionId: seat.id, parentId: disposition.id },
        open: disposition.to.some((r) => r.positionId === seat.id && isOpenFor(r)),
      })),
  )
  const asHead = seats
    .filter((seat) => decidesOn(letter, seat, directory, day))
    .map((seat) => ({ positionId: seat.id, parentId: null }))
  return [...given.filter((g) => g.open).map((g) => g.as), ...asHead, ...given.filter((g) => !g.open).map((g) => g.as)]
}

/** The position from which a letter is marked as followed up, and for which delivery; none where its unit has done so. */
export const followsUpAs = (
  letter: Letter,
  seats: readonly Position[],
  directory: Directory,
  day: string,
): { seat: Position; delivery: Delivery } | undefined =>
  seats
    .flatMap((seat) => letter.deliveries.map((delivery) => ({ seat, delivery })))
    .find(({ seat, delivery }) => arrivesAt(delivery, seat, directory, day) && !delivery.followedUp)
