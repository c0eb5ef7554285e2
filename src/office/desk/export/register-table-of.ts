import { kindOf } from '../../../domain/kinds/kinds-of.ts'
import { unitOf } from '../../../domain/directory.ts'
import type { Book, RegisterLine } from '../../../domain/registers/register-line.ts'
import type { OfficeTable } from '../../tables/office-table.ts'
import type { Desk } from '../desk.ts'
import { registerHandlers } from '../register-handlers.ts'
import { requireExportable } from './require-exportable.ts'

export interface RegisterQuery {
  unitId: string
  book: Book
  year: string
}

/** A book as it is printed at the end of the year. Where only a part of it is known here, the paper says so. */
export const registerTableOf = async (desk: Desk, query: RegisterQuery, limit: number): Promise<OfficeTable> => {
  const { lines, from } = await registerHandlers(desk)['registers.list']({ ...query, ask: 'server' })
  requireExportable(lines.length, limit)
  const directory = desk.book.directory()
  const unit = unitOf(directory, query.unitId)?.name ?? query.unitId
  const isIncoming = query.book === 'masuk'
  const kind = (line: RegisterLine) => (line.kind ? (kindOf(directory, line.kind)?.name ?? line.kind) : '')
  return {
    title: isIncoming ? 'Buku agenda masuk' : 'Buku agenda keluar',
    subtitle: [unit, `tahun ${query.year}`, from === 'here' ? 'hanya surat yang ada di komputer ini' : '']
      .filter(Boolean)
      .join(' · '),
    columns: [
      { label: 'No', share: 0.6, align: 'right' },
      { label: isIncoming ? 'Diterima' : 'Tanggal', share: 1 },
      { label: isIncoming ? 'Nomor dan tanggal surat' : 'Nomor surat', share: 2.2 },
      { label: isIncoming ? 'Dari' : 'Kepada', share: 2.6 },
      { label: 'Hal', share: 3.4 },
      { label: 'Jenis', share: 1.2 },
      { label: 'Keterangan', share: 1.6 },
    ],
    rows: lines.map((line) => [
      String(line.sequence),
      line.date,
      line.ofLetter ? [line.ofLetter.number, line.ofLetter.date].filter(Boolean).join(', ') : line.text,
      line.party ?? '',
      line.subject ?? (line.letterId ? '(tertutup)' : ''),
      kind(line),
      remark(line),
    ]),
  }
}

const remark = ({ status, reason }: RegisterLine): string => {
  if (status === 'batal') return reason ? `BATAL: ${reason}` : 'BATAL'
  return status === 'disisihkan' ? 'Disisihkan' : ''
}
