import type { Directory } from '../../../src/domain/directory.ts'
import type { Disposition, Letter } from '../../../src/domain/letter.ts'
import { Violation } from './violation.ts'

/**
 * What each house does for itself, and what the others may see of it, written down anew from the rules of an office: dispositions
 * (I5, I7), what was taken back (I9), the archive.
 */
export const checkHouses = (before: Letter | undefined, letter: Letter, directory: Directory): void => {
  const drop = (what: string) => new Violation('I5', what, letter.id)
  const earlier = new Map((before?.dispositions ?? []).map((d) => [d.id, d]))
  const now = letter.dispositions ?? []
  if (new Set(now.map((d) => d.id)).size < now.length) throw drop('a disposition was given twice')
  if (now.length < earlier.size) throw drop('a disposition is gone')
  for (const d of now) {
    const was = earlier.get(d.id)
    if (!was) checkGiven(letter, d, directory)
    for (const receiver of d.to) {
      const old = was?.to.find((r) => r.positionId === receiver.positionId)
      if (old?.read && receiver.cancelled && !old.cancelled) throw drop('a disposition was cancelled after it was read')
      if (old && old.reports.length > receiver.reports.length) throw drop('a report is gone')
      if (receiver.cancelled && (receiver.done ?? receiver.reports.length > 0)) throw drop('cancelled, and answered')
    }
  }
  for (const [place, d] of letter.deliveries.entries()) {
    const old = before?.deliveries[place]
    if (old?.read && d.withdrawn && !old.withdrawn) throw drop('a letter was withdrawn after it was read')
    if (d.withdrawn && (d.read ?? d.followedUp)) throw drop('a withdrawn letter was read')
    if (d.read && !d.received) throw drop('read and not received')
    if (d.received && d.positionId === undefined && !d.agenda) throw drop('received, and in no book')
  }
  for (const { destruction, fate } of letter.archives ?? []) {
    if (destruction?.approved && fate !== 'musnah') throw drop('what has to be kept was destroyed')
  }
}

const checkGiven = (letter: Letter, d: Disposition, directory: Directory): void => {
  const drop = (what: string) => new Violation('I5', `${d.by.positionId} disposes: ${what}`, letter.id)
  const giver = directory.positions.find((p) => p.id === d.by.positionId)
  if (d.parentId !== null) {
    const parent = letter.dispositions?.find((one) => one.id === d.parentId)
    const own = parent?.to.find((r) => r.positionId === d.by.positionId)
    if (!own || own.cancelled) throw drop('on no word of anybody')
    if (!own.read) throw drop('and has not read what is passed on')
    return
  }
  const delivery = letter.deliveries.find((one) => one.unitId === d.unitId && !one.withdrawn && one.read)
  if (!delivery) throw drop('what was not read there')
  const isDesk = letter.deliveries.some((one) => one.positionId === giver?.id)
  if (!giver?.roles.includes('pimpinan') && !isDesk) throw drop('and is not the head')
}

/** Of a row in somebody's feed: what was given to others stays theirs. */
export const checkView = (personId: string, view: Letter, ofOrigin: boolean, directory: Directory): void => {
  const held = directory.appointments.filter((a) => a.personId === personId).map((a) => a.positionId)
  const seats = directory.positions.filter((p) => held.includes(p.id))
  const houses = new Set(seats.map((p) => p.unitId))
  const isMine = (d: Disposition) =>
    held.includes(d.by.positionId) || d.to.some((r) => held.includes(r.positionId) && !r.cancelled)
  const tree = view.dispositions ?? []
  const rootOf = (d: Disposition): string => {
    const parent = tree.find((one) => one.id === d.parentId)
    return parent ? rootOf(parent) : d.id
  }
  const mine = new Set(tree.filter(isMine).map(rootOf))
  const alien = tree.find((d) => !houses.has(d.unitId) && !mine.has(rootOf(d)))
  if (alien) throw new Violation('I7', `${personId} is shown a disposition of ${alien.unitId}`, view.id)
  if (view.envelope && tree.length > 0)
    throw new Violation('I7', `${personId} is shown what an envelope is about`, view.id)
  const archive = (view.archives ?? []).find((record) => !houses.has(record.unitId))
  if (archive) throw new Violation('I7', `${personId} is shown the archive of ${archive.unitId}`, view.id)
  const isArchivist = seats.some((p) => p.roles.includes('arsiparis')) && (view.archives ?? []).length > 0
  if (!ofOrigin && !isArchivist && mine.size === 0 && view.deliveries.every((d) => d.withdrawn)) {
    throw new Violation('I9', `${personId} still has a letter that was taken back`, view.id)
  }
}

/** The positions of the registry that numbers what this position signs. */
export const numberersOf = (signatory: string | undefined, directory: Directory): string[] => {
  const authority = directory.numbering?.authorities.find((a) => a.signatories.includes(signatory ?? ''))
  const unitId = authority?.unitId ?? directory.positions.find((p) => p.id === signatory)?.unitId
  return directory.positions.filter((p) => p.unitId === unitId && p.roles.includes('tu')).map((p) => p.id)
}
