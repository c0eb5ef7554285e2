import { unitOf } from '../../domain/directory.ts'
import { mostExported, type ExportForm, type AskedExport } from '../../protocol/desktop/export-calls.ts'
import type { OfficeTable } from '../tables/office-table.ts'
import { archiveTableOf } from './export/archive-table-of.ts'
import { casesTableOf } from './export/cases-table-of.ts'
import { permitReportOf } from './export/permit-report-of.ts'
import { registerTableOf } from './export/register-table-of.ts'
import { searchTableOf } from './export/search-table-of.ts'
import { myPositions } from './act-on-letter.ts'
import type { Desk } from './desk.ts'
import type { Handlers } from './handlers.ts'
import { fontsFor } from './fonts-for.ts'

type ExportCall = Extract<keyof Handlers, `export.${string}`>

/** Lists on their way out. The papers of an office are Indonesian, whatever language its screens have. */
export const exportHandlers = (desk: Desk): Pick<Handlers, ExportCall> => ({
  'export.make': async ({ source, form }) => {
    const table = await tableOf(desk, source, mostExported[form])
    const { data, type } = await shaped(desk, source, table, form)
    const name = `${fileName(table.title)}-${desk.book.today()}.${form.startsWith('csv') ? 'csv' : form}`
    return { name, type, data: data.toString('base64'), rows: table.rows.length }
  },
})

const tableOf = async (desk: Desk, source: AskedExport, limit: number): Promise<OfficeTable> => {
  switch (source.list) {
    case 'archive':
      return archiveTableOf(desk, source.query, limit)
    case 'search':
      return searchTableOf(desk, source.query, limit)
    case 'register':
      return registerTableOf(desk, source.query, limit)
    case 'permits':
      return casesTableOf(desk, source.query, limit)
    case 'permit_report':
      return permitReportOf(desk, source.query)
  }
}

const shaped = async (desk: Desk, source: AskedExport, table: OfficeTable, form: ExportForm) => {
  switch (form) {
    case 'csv_semicolon':
    case 'csv_comma': {
      const { toCsv } = await import('../tables/to-csv.ts')
      return { data: Buffer.from(toCsv(table, form === 'csv_comma' ? ',' : ';')), type: 'text/csv' }
    }
    case 'xlsx': {
      const { toXlsx } = await import('../tables/to-xlsx.ts')
      return {
        data: await toXlsx(table),
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      }
    }
    case 'pdf': {
      const { printTable } = await import('../pdf/print-table.ts')
      return {
        data: Buffer.from(await printTable({ ...table, ...onPaper(desk, source) }, await fontsFor(desk))),
        type: 'application/pdf',
      }
    }
  }
}

const onPaper = (desk: Desk, source: AskedExport) => {
  const directory = desk.book.directory()
  const unitId = 'unitId' in source.query ? source.query.unitId : myPositions(desk)[0]?.unitId
  const printedBy = directory.people.find(({ id }) => id === desk.book.personId)?.name ?? ''
  return {
    landscape: true,
    footer: `Dicetak ${desk.book.today()} oleh ${printedBy}`,
    ...(unitId !== undefined && unitOf(directory, unitId) && { kop: { directory, unitId } }),
  }
}

const fileName = (title: string): string =>
  title
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, 80) || 'daftar'
