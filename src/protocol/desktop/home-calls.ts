import { z } from 'zod'
import { call, nothing } from './call.ts'

/** What an office counts at the beginning of the day, in the order of its work. */
export const homeBoxes = [
  'revisi', // returned to me
  'paraf', // waits for my paraf
  'nomor', // waits for number or final PDF of my registry
  'tanda_tangan', // waits for my signature
  'belum_terkirim', // signed, waits for its time-stamp or for the server
  'belum_diterima', // sent, not yet received by every addressee
  'belum_dibaca', // incoming, unread
  'belum_ditindaklanjuti', // read by my unit, not followed up
  'disposisi', // to me, not done
  'disposisi_terlambat', // to me, over its due date
  'disposisi_diberikan', // by me, not done
  'disposisi_diberikan_terlambat', // by me, over its due date
  'draf', // my drafts
  'perlu_tindakan', // a step of mine was refused
] as const
export type HomeBox = (typeof homeBoxes)[number]

export const homeBoxSchema = z.object({
  box: z.enum(homeBoxes),
  count: z.number().int(),
  oldest: z.iso.datetime().nullable().describe('since when the oldest of them stands there'),
})

const timesSchema = z.object({
  letters: z.number().int(),
  median: z.number().nullable().describe('working hours'),
  p90: z.number().nullable().describe('working hours'),
})

export const homeCalls = {
  'home.summary': call(nothing, z.object({ boxes: z.array(homeBoxSchema), day: z.iso.date() })),
  /**
   * Throughput a week (Monday to Sunday), and how long a letter took, in working hours: Monday to Friday as `office-hours.ts`
   * says, holidays counted as other days. Without a unit: all units that the letters of this computer belong to.
   */
  'home.flow': call(
    z.object({ unitId: z.string().max(200).optional(), weeks: z.number().int().min(1).max(104).default(12) }),
    z.object({
      weeks: z.array(
        z.object({
          monday: z.iso.date(),
          received: z.number().int(),
          sent: z.number().int(),
        }),
      ),
      units: z.array(
        z.object({
          unitId: z.string(),
          out: timesSchema.describe('from the first submission to the sending'),
          in: timesSchema.describe('from the receipt to the follow-up'),
        }),
      ),
      hoursPerDay: z.number().describe('working hours of one day, to tell them as days'),
    }),
  ),
} as const
