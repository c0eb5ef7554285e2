import type { CodeFinder } from '../../domain/classification/find-codes.ts'
import { unitOf, type Directory } from '../../domain/directory.ts'
import type { ArchiveList, ArchiveRow, RipeRow } from '../../protocol/desktop/archive-calls.ts'
import type { ArchiveListRow, ArchiveTable } from '../store/archive-table.ts'
import type { StoredLetter } from '../store/letter-table.ts'

export const toArchiveRow = (row: ArchiveListRow): ArchiveRow => ({
  id: row.id,
  subject: row.subject,
  party: row.party,
  number: row.number,
  side: row.side,
  state: row.state,
  classification: row.classification,
  year: row.year,
  archivedOn: row.archived_on,
  activeUntil: row.active_until,
  inactiveUntil: row.inactive_until,
  fate: row.fate,
  transferList: row.transfer_list,
  destructionList: row.destruction_list,
  destroyed: row.approved_at !== null,
})

export const archiveListsOf = (archive: ArchiveTable, unitId: string): ArchiveList[] =>
  (['destruction', 'transfer'] as const).flatMap((kind) =>
    archive.lists(unitId, kind).map(({ name, letters, since, approved, approved_at }) => ({
      kind,
      name,
      letters,
      since,
      // A transfer needs nobody’s approval; only what was destroyed says so.
      approved: kind === 'destruction' ? approved : 0,
      approvedAt: kind === 'destruction' ? approved_at : null,
    })),
  )

/** Null where the letter is not here, or concerns another agency’s archive only. */
export const toRipeRow = (
  stored: StoredLetter | null,
  unitId: string,
  finder: CodeFinder,
  directory: Directory,
): RipeRow | null => {
  if (!stored) return null
  const { local } = stored
  const isOwn = local.unitId === unitId
  if (!isOwn && !local.deliveries.some((delivery) => delivery.unitId === unitId)) return null
  const { classification, subject } = local.content
  return {
    id: stored.id,
    subject,
    party: local.outside?.sender ?? unitOf(directory, local.unitId)?.name ?? local.unitId,
    number: local.number?.text ?? local.outside?.number ?? null,
    side: isOwn && !local.outside ? 'keluar' : 'masuk',
    state: local.state,
    date: local.number?.date ?? local.outside?.date ?? null,
    classification,
    isKnown: finder.byCode(classification) !== undefined,
  }
}
