import { unitOf } from '../../../domain/directory.ts'
import { permitKindsOf } from '../../../domain/permits/kind/permit-kinds-of.ts'
import { caseCountNames, type CaseCounts } from '../../../protocol/desktop/permit-board-calls.ts'
import type { OfficeTable } from '../../tables/office-table.ts'
import type { Desk } from '../desk.ts'
import { dashboardOf } from '../permits/dashboard.ts'
import { kindName } from './cases-table-of.ts'

const months = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ')

/** A month of permits, by kind and step: the same numbers that the dashboard shows, on paper or in a sheet. */
export const permitReportOf = (
  { store, book }: Pick<Desk, 'store' | 'book'>,
  query: { month: string; kind?: string | undefined; unit?: string | undefined },
): OfficeTable => {
  const { month, kind, unit } = query
  const directory = book.directory()
  const { counts, kinds, times, weeks } = dashboardOf(store, { from: month, until: month, kind, unit }, book.today())
  const [year, number] = month.split('-') as [string, string]
  const numbers = (row: CaseCounts) => caseCountNames.map((name) => String(row[name]))
  const taken = (id: string, step: string) => {
    const found = times.find((each) => each.kind === id && each.step === step)
    return found ? [String(found.cases), String(found.median), String(found.p90)] : ['', '', '']
  }
  const ids = [...new Set([...kinds, ...times].map((row) => row.kind))].toSorted()
  const none = caseCountNames.map(() => '')
  return {
    title: `Laporan perizinan ${months[Number(number) - 1]} ${year}`,
    subtitle: [
      unit && (unitOf(directory, unit)?.name ?? unit),
      kind && kindName(directory, kind),
      `belum diputus pada akhir masa: ${weeks.at(-1)?.open ?? 0}`,
      'hari kerja tanpa hari libur; berhenti selama berkas pada pemohon',
    ]
      .filter(Boolean)
      .join(' · '),
    columns: [
      { label: 'Jenis izin dan tahap', share: 3.4 },
      { label: 'Masuk', share: 0.8, align: 'right' },
      { label: 'Terbit', share: 0.8, align: 'right' },
      { label: 'Ditolak', share: 0.8, align: 'right' },
      { label: 'Dikembalikan', share: 1.1, align: 'right' },
      { label: 'Ditarik', share: 0.8, align: 'right' },
      { label: 'Tepat waktu', share: 0.8, align: 'right' },
      { label: 'Terlambat', share: 0.9, align: 'right' },
      { label: 'Berkas', share: 0.8, align: 'right' },
      { label: 'Median hari kerja', share: 0.9, align: 'right' },
      { label: '9 dari 10 dalam', share: 0.9, align: 'right' },
    ],
    rows: [
      ['Seluruhnya', ...numbers(counts), '', '', ''],
      ...ids.flatMap((id) => {
        const row = kinds.find((each) => each.kind === id)
        const steps = permitKindsOf(directory).find((each) => each.id === id)?.steps ?? []
        return [
          [kindName(directory, id), ...(row ? numbers(row) : none), ...taken(id, '')],
          ...steps.flatMap((step) => {
            const used = taken(id, step.id)
            return used[0] === '' ? [] : [[`– ${step.name}`, ...none, ...used]]
          }),
        ]
      }),
    ],
  }
}
