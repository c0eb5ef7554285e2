import { positionsOf, type Directory, type Position } from './directory.ts'
import type { Letter } from './letter.ts'
import { nextReviewer } from './lifecycle/checking.ts'
import { receivesLetters } from './lifecycle/delivery.ts'

/** What a letter waits for, seen from one person: what the leader's day and the boxes are made of. */
export type Task = 'revisi' | 'paraf' | 'nomor' | 'pdf_akhir' | 'tanda_tangan' | 'baca'

/** How a letter concerns a person: as one of its own office, or as one it was sent to. */
export type Side = 'keluar' | 'masuk'

/**
 * A letter as one person may see it on a day, or null. The addressee gets the letter, not its kitchen: no drafts, no
 * notes of the checkers. This is the one rule from which every feed is made.
 */
export const viewFor = (letter: Letter, directory: Directory, personId: string, day: string): Letter | null => {
  const positions = positionsOf(directory, personId, day)
  if (isOwn(letter, personId) || positions.some((p) => isOfOrigin(letter, p))) return letter
  if (positions.some((p) => isAddressed(letter, p))) return addresseeView(letter)
  return null
}

/** Everyone who may see the letter. */
export const audienceOf = (letter: Letter, directory: Directory, day: string): string[] =>
  directory.people.map((p) => p.id).filter((id) => viewFor(letter, directory, id, day) !== null)

export const sideOf = (letter: Letter, directory: Directory, personId: string, day: string): Side | null => {
  const positions = positionsOf(directory, personId, day)
  if (isOwn(letter, personId) || positions.some((p) => isOfOrigin(letter, p))) return 'keluar'
  return positions.some((p) => isAddressed(letter, p)) ? 'masuk' : null
}

export const tasksFor = (letter: Letter, directory: Directory, personId: string, day: string): Task[] => {
  const positions = positionsOf(directory, personId, day)
  const holds = (id: string | null) => positions.some((p) => p.id === id)
  const registry = positions.some((p) => p.roles.includes('tu') && p.unitId === letter.unitId)
  switch (letter.state) {
    case 'draf':
      return letter.author.personId === personId && letter.history.at(-1)?.action === 'letter.return' ? ['revisi'] : []
    case 'diajukan':
      return holds(nextReviewer(letter)) ? ['paraf'] : []
    case 'diperiksa':
      return registry ? [letter.number ? 'pdf_akhir' : 'nomor'] : []
    case 'siap_ttd':
      return holds(letter.content.signatory.positionId) ? ['tanda_tangan'] : []
    case 'dikirim':
    case 'diterima':
      return unreadFor(letter, positions) ? ['baca'] : []
    default:
      return []
  }
}

/** The position from which a person does a task, so that nobody has to be asked as what they act. */
export const positionForTask = (letter: Letter, task: Task, positions: Position[]): Position | undefined => {
  switch (task) {
    case 'revisi':
      return positions.find((p) => p.id === letter.author.positionId)
    case 'paraf':
      return positions.find((p) => p.id === nextReviewer(letter))
    case 'nomor':
    case 'pdf_akhir':
      return positions.find((p) => p.roles.includes('tu') && p.unitId === letter.unitId)
    case 'tanda_tangan':
      return positions.find((p) => p.id === letter.content.signatory.positionId)
    case 'baca':
      return positions.find((p) => isAddressed(letter, p))
  }
}

/** Whoever drafted it; and whoever signed it, until it has its time-stamp, even if the position has passed on meanwhile. */
const isOwn = (letter: Letter, personId: string): boolean =>
  letter.author.personId === personId ||
  (letter.state === 'ditandatangani' && letter.signature?.by.personId === personId)

/** Once submitted a letter concerns its checkers; once checked, the registry; once final, its signatory. */
const isOfOrigin = (letter: Letter, position: Position): boolean => {
  if (letter.state === 'draf' && letter.history.length <= 1) return false
  const everSubmitted = letter.history.some((h) => h.action === 'letter.submit')
  if (!everSubmitted) return false
  const registry = position.roles.includes('tu') && position.unitId === letter.unitId
  const { reviewers, signatory } = letter.content
  return registry || reviewers.includes(position.id) || signatory.positionId === position.id
}

export const isAddressed = (letter: Letter, position: Position): boolean =>
  letter.deliveries.some((d) => d.unitId === position.unitId) && receivesLetters(position)

const unreadFor = (letter: Letter, positions: Position[]): boolean =>
  letter.deliveries.some(
    (d) => d.read === null && positions.some((p) => p.unitId === d.unitId && isAddressed(letter, p)),
  )

const addresseeView = (letter: Letter): Letter => ({
  ...letter,
  parafs: [],
  finalPdf: null,
  content: { ...letter.content, reviewers: [] },
  history: letter.history
    .filter((h) => ['letter.sign', 'letter.strengthen', 'dikirim', 'letter.receive', 'letter.read'].includes(h.action))
    .map((h) => ({ ...h, note: '' })),
})
