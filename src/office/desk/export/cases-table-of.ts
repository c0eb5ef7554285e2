import type { z } from 'zod'
import { positionOf, type Directory } from '../../../domain/directory.ts'
import { permitKindOf, permitKindsOf } from '../../../domain/permits/kind/permit-kinds-of.ts'
import type { CaseCard, caseListQuerySchema } from '../../../protocol/desktop/permit-board-calls.ts'
import type { OfficeTable } from '../../tables/office-table.ts'
import type { Desk } from '../desk.ts'
import { storedFilters } from '../permits/board-handlers.ts'
import { toCard } from '../permits/case-card.ts'
import { requireExportable } from './require-exportable.ts'

export const caseStateNames: Record<CaseCard['state'], string> = {
  berjalan: 'Berjalan',
  dikembalikan: 'Pada pemohon',
  terbit: 'Terbit',
  ditolak: 'Ditolak',
  ditarik: 'Ditarik',
}

/** Permit cases as the list shows them. Nobody’s identity number is in it. */
export const casesTableOf = (
  { store, book }: Pick<Desk, 'store' | 'book'>,
  { filters, sort }: z.output<typeof caseListQuerySchema>,
  limit: number,
): OfficeTable => {
  const found = store.cases.list(storedFilters(filters, book), sort, limit + 1, 0)
  requireExportable(found.length, limit)
  const directory = book.directory()
  const day = book.today()
  return {
    title: 'Daftar berkas perizinan',
    subtitle: [filters.text && `“${filters.text}”`, `keadaan ${day}`].filter(Boolean).join(' · '),
    columns: [
      { label: 'No', share: 0.5, align: 'right' },
      { label: 'Nomor', share: 1.4 },
      { label: 'Pemohon', share: 2.2 },
      { label: 'Jenis izin', share: 2.4 },
      { label: 'Masuk', share: 1 },
      { label: 'Tahap', share: 1.4 },
      { label: 'Pada', share: 2 },
      { label: 'Tenggat', share: 1 },
      { label: 'Sisa hari kerja', share: 0.8, align: 'right' },
      { label: 'Nomor izin', share: 1.6 },
    ],
    rows: found.map((row, index) => {
      const card = toCard(row, store.cases.holdersOf(row.key), directory, day)
      return [
        String(index + 1),
        card.number,
        [card.applicant, card.organisation].filter(Boolean).join(', '),
        kindName(directory, card.kind),
        card.entered,
        stageOf(directory, card),
        card.holders.map((id) => positionOf(directory, id)?.title ?? id).join('; '),
        card.deadline ?? '',
        card.decided === null && card.left !== null ? String(card.left) : '',
        card.permitNumber ?? '',
      ]
    }),
  }
}

export const kindName = (directory: Directory, id: string): string =>
  permitKindsOf(directory).find((kind) => kind.id === id)?.name ?? id

const stageOf = (directory: Directory, { state, kind, kindVersion, step }: CaseCard): string =>
  state === 'berjalan'
    ? (permitKindOf(directory, kind, kindVersion)?.steps.find(({ id }) => id === step)?.name ?? step)
    : caseStateNames[state]
