import { addresseeView } from './access/addressee-view.ts'
import { isAuthor } from './access/authorship.ts'
import { envelopeView } from './access/envelope-view.ts'
import { destroyedView, isDestroyedAt } from './access/destroyed-view.ts'
import { ownHouseOnly } from './access/part-of-house.ts'
import { isRegistryOf } from './access/registry.ts'
import { sightsOf } from './access/sight.ts'
import { appointmentsOn, positionOf, type Appointment, type Directory, type Position } from './directory.ts'
import { isSignedElectronically } from './kinds/kinds-of.ts'
import type { Delivery, Letter } from './letter.ts'
import { nextReviewer } from './lifecycle/checking.ts'
import { arrivesAt } from './lifecycle/delivery.ts'
import { approvalOf } from './lifecycle/remote-signing.ts'
import { nextSignatory } from './lifecycle/signatories.ts'
import { worksFor } from './living-unit.ts'
import { ofCase } from './permits/access/case-view.ts'
import { openTasksOf, type CaseTask } from './permits/access/open-tasks.ts'
import { isCase } from './permits/lifecycle/case-step.ts'

/** What a letter waits for, seen from one person: what the leader's day and the boxes are made of. */
export type Task = LetterTask | CaseTask
type LetterTask =
  | 'revisi'
  | 'paraf'
  | 'nomor'
  | 'pdf_akhir'
  | 'tanda_tangan'
  | 'tanda_tangan_basah'
  | 'ttd_bsre' // approved; to be completed with the remote service
  | 'ttd_bsre_tak_pasti' // the service was asked, and nobody knows whether it has signed
  | 'baca'
  | 'disposisi'

/** How a letter concerns a person: as one of its own office, or as one it was sent to. */
export type Side = 'keluar' | 'masuk'

/**
 * A letter as one person may see it on a day, or null. This is the one rule from which every feed is made (docs/access.md).
 * It may be asked of a view again: the view of a view is the same view.
 */
export const viewFor = (letter: Letter, directory: Directory, personId: string, day: string): Letter | null => {
  if (awaitsOwnStamp(letter, personId)) return letter
  const sights = sightsOf(letter, directory, personId, day)
  if (sights.length === 0) return null
  const seats = sights.flatMap(({ appointment }) => positionOf(directory, appointment.positionId) ?? [])
  const seen = ownHouseOnly(asSeen(letter, sights, seats, directory, day), seats, directory, day)
  const known = ofCase(seen, seats, directory, day)
  return sights.every((by) => isDestroyedBy(letter, by, directory, day)) ? destroyedView(known) : known
}

type SightBy = ReturnType<typeof sightsOf>[number]

/** Is nothing of it left for whoever sees it by this appointment? */
export const isDestroyedBy = (
  letter: Letter,
  { appointment, sight }: SightBy,
  directory: Directory,
  day: string,
): boolean => {
  const seat = positionOf(directory, appointment.positionId)
  return seat !== undefined && isDestroyedAt(letter, seat, sight === 'whole', directory, day)
}

const asSeen = (letter: Letter, sights: SightBy[], seats: Position[], directory: Directory, day: string): Letter => {
  if (sights.some(({ sight }) => sight === 'whole')) return letter
  const isOpen = sights.some(({ sight }) => sight === 'addressee') && !letter.envelope
  // What was taken back is in no view, so it must open nothing either.
  const open = letter.deliveries.filter((d) => !d.withdrawn).map((d) => d.unitId)
  const own = open.filter((id) => seats.some((seat) => worksFor(seat, id, directory, day)))
  const units = [...seats.map((seat) => seat.unitId), ...own, ...unitsOfDispositions(letter, seats)]
  return isOpen ? addresseeView(letter, units) : envelopeView(letter, units)
}

/** Whoever is given a disposition by another agency sees the delivery that it belongs to. */
const unitsOfDispositions = ({ dispositions = [] }: Letter, seats: Position[]): string[] =>
  dispositions
    .filter((d) => d.to.some((r) => !r.cancelled && seats.some((seat) => seat.id === r.positionId)))
    .map((d) => d.unitId)

/** Everyone who may see the letter. */
export const audienceOf = (letter: Letter, directory: Directory, day: string): string[] =>
  directory.people.map((p) => p.id).filter((id) => viewFor(letter, directory, id, day) !== null)

export const sideOf = (letter: Letter, directory: Directory, personId: string, day: string): Side | null => {
  if (awaitsOwnStamp(letter, personId)) return 'keluar'
  const sights = sightsOf(letter, directory, personId, day)
  if (sights.length === 0) return null
  return !letter.outside && !isCase(letter) && sights.some((by) => isOfOrigin(letter, by, directory, day))
    ? 'keluar'
    : 'masuk'
}

/** Of the envelope of a closed letter the archivist of its own agency has the outgoing side. */
const isOfOrigin = (letter: Letter, { appointment, sight }: SightBy, directory: Directory, day: string): boolean => {
  if (sight !== 'envelope') return sight === 'whole'
  const seat = positionOf(directory, appointment.positionId)!
  return worksFor(seat, letter.unitId, directory, day) && !isAddressed(letter, seat, directory, day)
}

/** Of what is destroyed for a person nothing waits; a laptop, which knows of no other house's archive, must find the same. */
export const tasksFor = (letter: Letter, directory: Directory, personId: string, day: string): Task[] => {
  const sights = sightsOf(letter, directory, personId, day)
  if (letter.state === 'dimusnahkan' || sights.every((by) => isDestroyedBy(letter, by, directory, day))) return []
  const tasks = sights.flatMap(({ appointment, sight }) =>
    taskFrom(letter, directory, appointment, sight === 'envelope', day),
  )
  return [...new Set(tasks)]
}

const taskFrom = (letter: Letter, directory: Directory, holder: Appointment, closed: boolean, day: string): Task[] => {
  if (isCase(letter)) return caseTasksFrom(letter, directory, holder, day)
  const isIt = (task: Task) => fits(letter, task, directory, holder, day)
  switch (letter.state) {
    case 'draf':
      return isIt('revisi') && letter.history.at(-1)?.action === 'letter.return' ? ['revisi'] : []
    case 'diajukan':
      return isIt('paraf') ? ['paraf'] : []
    case 'diperiksa':
      return isIt('nomor') ? [letter.number ? 'pdf_akhir' : 'nomor'] : []
    case 'siap_ttd':
      if (isIt('ttd_bsre')) return ['ttd_bsre']
      return (['tanda_tangan', 'tanda_tangan_basah'] as const).filter(isIt)
    case 'hasil_tidak_pasti':
      return (['ttd_bsre_tak_pasti'] as const).filter(isIt)
    case 'dikirim':
    case 'diterima':
    case 'diarsip':
      return [
        ...(waitsAtAddressee(letter, holder, closed, directory, day) ? (['baca'] as const) : []),
        ...(isIt('disposisi') ? (['disposisi'] as const) : []),
      ]
    default:
      return []
  }
}

/** The position from which a person does a task, so that nobody has to be asked as what they act. */
export const positionForTask = (
  letter: Letter,
  task: Task,
  directory: Directory,
  personId: string,
  day: string,
): Position | undefined => {
  const fitting = appointmentsOn(directory, personId, day).find((a) => fits(letter, task, directory, a, day))
  return fitting && positionOf(directory, fitting.positionId)
}

const caseTasksFrom = (letter: Letter, directory: Directory, { positionId }: Appointment, day: string): CaseTask[] => {
  const position = positionOf(directory, positionId)
  return position && isCase(letter) ? openTasksOf(letter, directory, position, day) : []
}

const fits = (letter: Letter, task: Task, directory: Directory, holder: Appointment, day: string): boolean => {
  const position = positionOf(directory, holder.positionId)
  switch (task) {
    case 'revisi':
      return isAuthor(letter, directory, holder, day)
    case 'paraf':
      return nextReviewer(letter) === holder.positionId
    case 'nomor':
    case 'pdf_akhir':
      return isRegistryOf(letter, directory, holder, day)
    case 'tanda_tangan':
      return isSignedElectronically(letter, directory) && nextSignatory(letter)?.positionId === holder.positionId
    case 'ttd_bsre': {
      const by = approvalOf(letter)?.by
      return by?.personId === holder.personId && by.positionId === holder.positionId && by.holding === holder.holding
    }
    case 'ttd_bsre_tak_pasti':
      return nextSignatory(letter)?.positionId === holder.positionId
    case 'tanda_tangan_basah':
      return !isSignedElectronically(letter, directory) && isRegistryOf(letter, directory, holder, day)
    case 'baca':
      return position !== undefined && isAddressed(letter, position, directory, day)
    case 'disposisi':
      return (letter.dispositions ?? []).some((d) =>
        d.to.some((r) => r.positionId === holder.positionId && r.cancelled === null && r.done === null),
      )
    default:
      return caseTasksFrom(letter, directory, holder, day).includes(task)
  }
}

/** Whoever signed it, until it has its time-stamp, even if the position has passed on meanwhile. */
const awaitsOwnStamp = (letter: Letter, personId: string): boolean =>
  letter.state === 'ditandatangani' && letter.signature?.by.personId === personId

export const isAddressed = (letter: Letter, position: Position, directory: Directory, day: string): boolean =>
  letter.deliveries.some((d) => arrivesAt(d, position, directory, day))

/** The delivery at this position that still lacks a stamp, if there is one. */
export const unmarkedDelivery = (
  letter: Letter,
  position: Position,
  mark: 'received' | 'read',
  directory: Directory,
  day: string,
): Delivery | undefined => letter.deliveries.find((d) => !d[mark] && arrivesAt(d, position, directory, day))

/** A letter waits to be read; an envelope, which nobody can read, to be received. Whoever recorded it from outside has read it. */
const waitsAtAddressee = (
  letter: Letter,
  { positionId }: Appointment,
  closed: boolean,
  directory: Directory,
  day: string,
): boolean => {
  const position = positionOf(directory, positionId)
  if (!position || (letter.outside && !position.roles.includes('pimpinan'))) return false
  return unmarkedDelivery(letter, position, closed ? 'received' : 'read', directory, day) !== undefined
}
