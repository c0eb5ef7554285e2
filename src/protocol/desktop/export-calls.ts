import { z } from 'zod'
import { bookSchema } from '../../domain/registers/register-line.ts'
import { archiveQuerySchema } from './archive-calls.ts'
import { call } from './call.ts'
import { searchSchema } from './list-calls.ts'
import { caseListQuerySchema } from './permit-board-calls.ts'

/** A list that can be printed or handed to a spreadsheet. */
export const exportSourceSchema = z.discriminatedUnion('list', [
  z.object({ list: z.literal('archive'), query: archiveQuerySchema }),
  z.object({ list: z.literal('search'), query: searchSchema }),
  z.object({
    list: z.literal('register'),
    query: z.object({ unitId: z.string().max(200), book: bookSchema, year: z.string().regex(/^\d{4}$/) }),
  }),
  z.object({ list: z.literal('permits'), query: caseListQuerySchema }),
  z.object({
    list: z.literal('permit_report'),
    query: z.object({
      month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
      kind: z.string().max(200).optional(),
      unit: z.string().max(200).optional(),
    }),
  }),
])
export type ExportSource = z.input<typeof exportSourceSchema>

export type AskedExport = z.output<typeof exportSourceSchema>

export const exportForms = ['pdf', 'xlsx', 'csv_semicolon', 'csv_comma'] as const
export type ExportForm = (typeof exportForms)[number]

/** One export takes no more: a longer list is narrowed first (`export_too_long`). A page of a PDF takes more time than a row of a sheet. */
export const mostExported = { pdf: 10_000, xlsx: 50_000, csv_semicolon: 50_000, csv_comma: 50_000 } as const

export const exportCalls = {
  'export.make': call(
    z.object({ source: exportSourceSchema, form: z.enum(exportForms) }),
    z.object({ name: z.string(), type: z.string(), data: z.base64(), rows: z.number().int() }),
  ),
} as const
