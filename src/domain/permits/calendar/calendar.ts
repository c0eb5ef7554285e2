import { z } from 'zod'

/** Why a day is not worked: by law for the nation, as shared leave (cuti bersama), or by the governor for Bali. */
export const holidayTypes = ['nasional', 'cuti_bersama', 'daerah'] as const

export const holidaySchema = z.strictObject({
  day: z.iso.date(),
  name: z.string().trim().min(1).max(120),
  nameEn: z.string().trim().min(1).max(120),
  type: z.enum(holidayTypes),
  announced: z.iso.date().describe('since when it is known: explains why a promised day has moved'),
})
export type Holiday = z.infer<typeof holidaySchema>

/** The days on which the province does not work, beside Saturdays and Sundays. */
export const holidaysSchema = z.array(holidaySchema).max(2000)
