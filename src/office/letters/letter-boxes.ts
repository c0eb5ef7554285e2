import type { Disposition, Letter } from '../../domain/letter.ts'
import { isCase } from '../../domain/permits/lifecycle/case-step.ts'
import { recordOf } from '../../domain/lifecycle/archiving.ts'
import { unmarkedDelivery, type Side } from '../../domain/letter-views.ts'
import type { LetterProjection, StoredBox } from '../store/letter-projection.ts'
import { deliveriesTo, dispositionsTo, givenOpen, isOpenFor, type Viewer } from './my-part.ts'

type Boxes = LetterProjection['boxes']

/** All boxes a letter stands in, for who sits on these seats: those that are lists, and those that the home screen counts. */
export const boxesOf = (letter: Letter, side: Side, tasks: readonly string[], mine: boolean, viewer: Viewer): Boxes => {
  const isArchived = inArchive(letter, side, viewer)
  const toMe = dispositionsTo(letter, viewer).filter((d) => isOpenFor(d, viewer))
  const given = givenOpen(letter, viewer)
  const own = deliveriesTo(letter, viewer)
  const stands = (box: StoredBox, holds: boolean, dues: readonly Disposition[] = []): Boxes =>
    holds ? [{ box, due: earliestDue(dues) }] : []
  const isDraft = side === 'keluar' && letter.state === 'draf'
  const { state } = letter
  // A case stands on the boards of permits; among the letters only where it waits for me, or is put away.
  if (isCase(letter)) return [...stands('menunggu', tasks.length > 0), ...stands('arsip', isArchived)]
  return [
    ...stands('menunggu', tasks.length > 0),
    ...stands('masuk', side === 'masuk' && !isArchived),
    ...stands('draf', isDraft && mine),
    ...stands('keluar', side === 'keluar' && !isDraft && !isArchived),
    ...stands('arsip', isArchived),
    ...stands('disposisi', toMe.length > 0, toMe),
    ...stands('disposisi_diberikan', given.length > 0, given),
    ...stands('revisi', tasks.includes('revisi')),
    ...stands('paraf', tasks.includes('paraf')),
    ...stands('nomor', tasks.includes('nomor') || tasks.includes('pdf_akhir')),
    ...stands('pdf_akhir', tasks.includes('pdf_akhir')),
    ...stands(
      'tanda_tangan',
      ['tanda_tangan', 'tanda_tangan_basah', 'ttd_bsre', 'ttd_bsre_tak_pasti'].some((task) => tasks.includes(task)),
    ),
    ...stands('belum_terkirim', side === 'keluar' && (state === 'ditandatangani' || state === 'diperkuat')),
    ...stands(
      'belum_diterima',
      side === 'keluar' && state === 'dikirim' && letter.deliveries.some((d) => !d.received && !d.withdrawn),
    ),
    ...stands('belum_dibaca', tasks.includes('baca')),
    ...stands(
      'belum_ditindaklanjuti',
      side === 'masuk' && !isArchived && own.some((d) => d.read && d.as === 'addressee' && !d.followedUp),
    ),
    ...stands(
      'terima',
      viewer.seats.some((seat) => unmarkedDelivery(letter, seat, 'received', viewer.directory, viewer.day)),
    ),
  ]
}

/** Put away by one of my units; of my own house also what came to its end unsent. A sender’s archive does not empty my inbox. */
const inArchive = (letter: Letter, side: Side, { seats }: Viewer): boolean => {
  const { state } = letter
  if (state === 'dimusnahkan' || state === 'dibatalkan' || state === 'ditolak') return true
  if (side === 'keluar' && state === 'diarsip') return true
  return seats.some((seat) => recordOf(letter, seat.unitId) !== undefined)
}

const earliestDue = (dispositions: readonly Disposition[]): string | null =>
  dispositions.flatMap((d) => d.due ?? []).toSorted()[0] ?? null
