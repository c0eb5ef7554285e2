import { searchSchema } from '../../../protocol/desktop/list-calls.ts'
import type { z } from 'zod'
import { kindOf } from '../../../domain/kinds/kinds-of.ts'
import type { OfficeTable } from '../../tables/office-table.ts'
import type { Desk } from '../desk.ts'
import { requireExportable } from './require-exportable.ts'

const states: Record<string, string> = {
  draf: 'Draf',
  diajukan: 'Diajukan',
  diperiksa: 'Diperiksa',
  siap_ttd: 'Siap tanda tangan',
  ditandatangani: 'Ditandatangani',
  diperkuat: 'Diperkuat',
  dikirim: 'Dikirim',
  diterima: 'Diterima',
  diarsip: 'Diarsip',
  dimusnahkan: 'Dimusnahkan',
  ditolak: 'Ditolak',
  dibatalkan: 'Batal',
  hasil_tidak_pasti: 'Hasil tidak pasti',
}

/** What a search finds, the newest first. */
export const searchTableOf = (
  desk: Desk,
  { text, filters }: z.output<typeof searchSchema>,
  limit: number,
): OfficeTable => {
  const found = desk.store.letters.find(text, filters, limit + 1)
  requireExportable(found.length, limit)
  const directory = desk.book.directory()
  return {
    title: 'Hasil pencarian surat',
    subtitle: [text && `“${text}”`, ...Object.entries(filters).map(([name, value]) => `${name}: ${String(value)}`)]
      .filter(Boolean)
      .join(' · '),
    columns: [
      { label: 'No', share: 0.5, align: 'right' },
      { label: 'Arah', share: 0.7 },
      { label: 'Nomor', share: 2 },
      { label: 'Tanggal', share: 1 },
      { label: 'Hal', share: 3.6 },
      { label: 'Dari/Kepada', share: 2.6 },
      { label: 'Jenis', share: 1.2 },
      { label: 'Keadaan', share: 1.1 },
    ],
    rows: found.map((row, index) => [
      String(index + 1),
      row.side === 'masuk' ? 'Masuk' : 'Keluar',
      row.number ?? '',
      row.letter_date ?? '',
      row.subject,
      row.party,
      kindOf(directory, row.kind)?.name ?? row.kind,
      states[row.state] ?? row.state,
    ]),
  }
}
