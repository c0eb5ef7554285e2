import { unitOf } from '../../../domain/directory.ts'
import type { ArchivePart } from '../../../protocol/desktop/archive-calls.ts'
import type { OfficeTable } from '../../tables/office-table.ts'
import type { Desk } from '../desk.ts'
import { requireExportable } from './require-exportable.ts'

const titles: Record<ArchivePart['view'], string> = {
  all: 'Daftar arsip',
  transfer: 'Arsip yang dapat dipindahkan ke inaktif',
  destroy: 'Arsip yang dapat diusulkan musnah',
  transfer_list: 'Daftar arsip yang dipindahkan',
  destruction_list: 'Daftar arsip usul musnah',
}

const fates = { musnah: 'Musnah', permanen: 'Permanen', dinilai: 'Dinilai kembali' }

/** An agency’s archive, or one of its lists, as the minutes have it. */
export const archiveTableOf = (desk: Desk, query: ArchivePart, limit: number): OfficeTable => {
  const asked = { ...query, today: desk.book.today() }
  requireExportable(desk.store.archive.count(asked), limit)
  const unit = unitOf(desk.book.directory(), query.unitId)?.name ?? query.unitId
  const narrowed = [query.list, query.code && `klasifikasi ${query.code}`, query.year && `tahun ${query.year}`]
  return {
    title: titles[query.view],
    subtitle: [unit, ...narrowed].filter(Boolean).join(' · '),
    columns: [
      { label: 'No', share: 0.5, align: 'right' },
      { label: 'Kode', share: 1.1 },
      { label: 'Nomor surat', share: 2 },
      { label: 'Hal', share: 3.4 },
      { label: 'Dari/Kepada', share: 2.4 },
      { label: 'Tahun', share: 0.6, align: 'centre' },
      { label: 'Aktif sampai', share: 1 },
      { label: 'Inaktif sampai', share: 1 },
      { label: 'Nasib akhir', share: 1 },
      { label: 'Keterangan', share: 1.4 },
    ],
    rows: desk.store.archive
      .rows(asked, limit)
      .map((row, index) => [
        String(index + 1),
        row.classification,
        row.number ?? '',
        row.subject,
        row.party,
        String(row.year),
        row.active_until,
        row.inactive_until,
        fates[row.fate],
        remark(row),
      ]),
  }
}

const remark = (row: { transfer_list: string | null; destruction_list: string | null; approved_at: string | null }) => {
  if (row.approved_at) return `Dimusnahkan: ${row.destruction_list}`
  if (row.destruction_list) return `Diusulkan: ${row.destruction_list}`
  return row.transfer_list ? `Dipindahkan: ${row.transfer_list}` : ''
}
