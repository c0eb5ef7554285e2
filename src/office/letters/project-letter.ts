import { positionOf, unitOf, type Directory } from '../../domain/directory.ts'
import type { Addressee, FileRef, Letter } from '../../domain/letter.ts'
import { positionForTask, sideOf, tasksFor } from '../../domain/letter-views.ts'
import type { LetterProjection } from '../store/letter-table.ts'

/** What the lists show of a letter, for one person on one day. */
export const projectLetter = (
  letter: Letter,
  directory: Directory,
  personId: string,
  day: string,
): LetterProjection => {
  const side = sideOf(letter, directory, personId, day) ?? 'keluar'
  const tasks = tasksFor(letter, directory, personId, day)
  return {
    side,
    mine: positionForTask(letter, 'revisi', directory, personId, day) !== undefined,
    tasks,
    party:
      side === 'masuk'
        ? senderOf(letter, directory)
        : letter.content.addressees.map((a) => nameOf(a, directory)).join('; '),
    unread: tasks.includes('baca'),
    needsStamp: letter.state === 'ditandatangani' && letter.signature?.by.personId === personId,
  }
}

/** The files a person needs at hand: the letter in its latest form and what is attached to it. */
export const filesNeeded = (letter: Letter): FileRef[] => {
  const document = letter.signedPdf ?? letter.finalPdf
  return [...(document ? [document] : []), ...letter.content.attachments]
}

const senderOf = (letter: Letter, directory: Directory): string => {
  if (letter.outside) return letter.outside.sender
  const unitId = positionOf(directory, letter.content.signatory.positionId)?.unitId ?? letter.unitId
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
