import { appointmentsOn, positionOf, unitOf, type Directory } from '../../domain/directory.ts'
import type { Addressee, FileRef, Letter } from '../../domain/letter.ts'
import { positionForTask, sideOf, tasksFor } from '../../domain/letter-views.ts'
import type { LetterProjection } from '../store/letter-projection.ts'
import { filesOfCase } from '../../domain/permits/case/files-of-case.ts'
import { boxesOf } from './letter-boxes.ts'
import { flowOf } from './letter-flow.ts'
import { deliveriesTo, dispositionsTo, isOpenFor, type Viewer } from './my-part.ts'
import { projectCase, projectPaper } from './project-case.ts'
import { waitsFor } from './waits-for.ts'

/** What the lists show of a letter, for one person on one day. */
export const projectLetter = (
  letter: Letter,
  directory: Directory,
  personId: string,
  day: string,
): LetterProjection => {
  const seats = appointmentsOn(directory, personId, day).flatMap((a) => positionOf(directory, a.positionId) ?? [])
  const viewer: Viewer = { seats, directory, day }
  const side = sideOf(letter, directory, personId, day) ?? 'keluar'
  const tasks = tasksFor(letter, directory, personId, day)
  const mine = positionForTask(letter, 'revisi', directory, personId, day) !== undefined
  const sender = senderOf(letter, directory)
  const addressees = letter.content.addressees.map((a) => nameOf(a, directory)).join('; ')
  const copies = letter.content.copies.map((a) => nameOf(a, directory))
  const own = deliveriesTo(letter, viewer)
  return {
    side,
    mine,
    tasks,
    party: side === 'masuk' ? sender : addressees,
    sender,
    addressees: [addressees, ...copies].join('; '),
    unread: tasks.includes('baca'),
    needsStamp: letter.state === 'ditandatangani' && letter.signature?.by.personId === personId,
    listedAt: listedAt(letter, side, viewer),
    letterDate: dateOf(letter),
    due: earliest(dispositionsTo(letter, viewer).flatMap((d) => (isOpenFor(d, viewer) && d.due ? [d.due] : []))),
    followedUp: own.some((d) => d.followedUp !== undefined),
    agenda: own.find((d) => d.agenda)?.agenda?.text ?? null,
    fromUnit: letter.outside ? null : unitIdOf(letter, directory),
    boxes: boxesOf(letter, side, tasks, mine, viewer),
    waitsFor: waitsFor(letter, directory),
    units: unitsOf(letter, directory),
    flow: flowOf(letter, viewer),
    permit: projectCase(letter, directory),
    permitPaper: projectPaper(letter, directory),
  }
}

/** The files a person needs at hand: the letter in its latest form and what is attached to it. */
export const filesNeeded = (letter: Letter): FileRef[] => {
  const document = letter.signedPdf ?? letter.finalPdf
  return [...(document ? [document] : []), ...letter.content.attachments, ...filesOfCase(letter)]
}

/**
 * An incoming letter stands where it came, or was given to me, and does not move when somebody else reads it; an outgoing one where it
 * was sent, and before that where it last changed.
 */
const listedAt = (letter: Letter, side: LetterProjection['side'], viewer: Viewer): string => {
  if (side === 'keluar') return letter.history.findLast((h) => h.action === 'dikirim')?.at ?? letter.updatedAt
  const came = [
    ...deliveriesTo(letter, viewer).map((d) => d.sentAt),
    ...dispositionsTo(letter, viewer).map((d) => d.at),
  ]
  return came.toSorted().at(-1) ?? letter.updatedAt
}

const dateOf = ({ number, outside }: Letter): string | null =>
  number?.date ?? (outside ? (outside.date ?? outside.receivedOn) : null)

const earliest = (days: string[]): string | null => days.toSorted()[0] ?? null

const unitIdOf = (letter: Letter, directory: Directory): string =>
  positionOf(directory, letter.content.signatory.positionId)?.unitId ?? letter.unitId

const unitsOf = (letter: Letter, directory: Directory): string[] => {
  const to = [...letter.content.addressees, ...letter.content.copies].flatMap((a): (string | undefined)[] => {
    if (a.type === 'unit') return [a.unitId]
    return a.type === 'position' ? [positionOf(directory, a.positionId)?.unitId] : []
  })
  const all = [letter.unitId, unitIdOf(letter, directory), ...to, ...letter.deliveries.map((d) => d.unitId)]
  return [...new Set(all.filter((id) => id !== undefined))]
}

const senderOf = (letter: Letter, directory: Directory): string => {
  if (letter.outside) return letter.outside.sender
  if (letter.permit) return letter.permit.application.applicant.name
  const unitId = unitIdOf(letter, directory)
  return unitOf(directory, unitId)?.name ?? unitId
}

const nameOf = (addressee: Addressee, directory: Directory): string => {
  switch (addressee.type) {
    case 'unit':
      return unitOf(directory, addressee.unitId)?.name ?? addressee.unitId
    case 'position':
      return positionOf(directory, addressee.positionId)?.title ?? addressee.positionId
    case 'external':
      return addressee.name
  }
}
