import { z } from 'zod'

/**
 * Who numbers what [sure for Bali: Biro Umum numbers what Gubernur, Wagub, Sekda, Asisten and Kepala Biro sign; each OPD’s subbagian
 * umum what its Kepala signs].
 */
export const numberingSchema = z.object({
  pattern: z
    .string()
    .max(200)
    .nullable()
    .default(null)
    .describe('{sifat} {klasifikasi} {urut} {bidang} {opd} {bulan} {tahun}; null: the server’s'),
  authorities: z
    .array(
      z.object({
        unitId: z.string().describe('whose registry (TU) numbers'),
        signatories: z.array(z.string()).max(500).describe('positions whose letters it numbers'),
      }),
    )
    .max(50)
    .default([]),
  leases: z
    .object({ allowed: z.boolean(), size: z.number().int().min(1).max(200) })
    .default({ allowed: false, size: 20 })
    .describe('blocks of numbers lent to a registry’s computer, so that it can number without the server'),
})
export type NumberingRules = z.infer<typeof numberingSchema>

export const defaultNumbering: NumberingRules = numberingSchema.parse({})
