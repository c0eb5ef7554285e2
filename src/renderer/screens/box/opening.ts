import type { Box, LetterRow } from '../../../protocol/desktop-api.ts'
import { casePlace } from '../../navigation/permit-places.ts'
import type { Place } from '../../navigation/place.ts'

/** A draft of one's own is written, not read: it opens on the drafting screen. */
export const isOwnDraft = (row: LetterRow, box: Box): boolean =>
  row.state === 'draf' && (box === 'draf' || row.tasks.includes('revisi'))

/**
 * The letter with which the leader's day begins. Not one that only has to be read: opening it sends a receipt, so a
 * person opens it on purpose.
 */
export const firstToShow = (box: Box, rows: readonly LetterRow[]): string | undefined =>
  box === 'menunggu' ? rows.find((row) => !row.permit && row.tasks.some((task) => task !== 'baca'))?.id : undefined

/** Where a row opens if not beside its list: a draft on the drafting screen, a permit case under Perizinan. */
export const ownScreenOf = (row: LetterRow, box: Box): Place | null => {
  if (row.permit) return casePlace(row.id)
  return isOwnDraft(row, box) ? { screen: 'draf', letter: row.id } : null
}
