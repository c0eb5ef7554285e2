import { z } from 'zod'
import { letterStateSchema, relationSchema, securityLevels } from '../../domain/letter.ts'
import { call, nothing } from './call.ts'
import { boxSchema, letterRowSchema, mostRows, sideSchema } from './letter-row.ts'

const unitOrAny = z.string().max(200)

/** What a search may be narrowed to; all that is given must hold. Days are the letter’s own, as they stand on it. */
export const searchFiltersSchema = z.object({
  kind: z.string().max(60).optional(),
  unit: unitOrAny.optional().describe('by id: the letter comes from it or goes to it'),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  year: z.number().int().min(1900).max(2200).optional(),
  classification: z.string().max(40).optional().describe('a code; those below it are meant too: 800 finds 800.1.11.1'),
  state: letterStateSchema.optional(),
  waitingFor: z.string().max(200).optional().describe('`me`, or the id of a position'),
  side: sideSchema.optional(),
  box: boxSchema.optional(),
  security: z.enum(securityLevels).optional(),
  hasAttachments: z.boolean().optional(),
})
export type SearchFilters = z.infer<typeof searchFiltersSchema>

export const searchSchema = z.object({
  text: z.string().max(200).default(''),
  filters: searchFiltersSchema.default({}),
})

/** Where the words were met. */
export const foundPlaces = ['number', 'subject', 'sender', 'addressee', 'text', 'attachment'] as const

export const foundRowSchema = letterRowSchema.extend({
  found: z.array(z.enum(foundPlaces)).describe('empty where nothing was typed'),
  snippet: z
    .array(z.object({ text: z.string(), hit: z.boolean() }))
    .describe('a line of the place that says most, in pieces; empty where the row itself shows it'),
  snippetOf: z.enum(foundPlaces).nullable(),
})
export type FoundRow = z.infer<typeof foundRowSchema>

export const savedSearchSchema = searchSchema.extend({ id: z.uuid(), name: z.string().trim().min(1).max(80) })
export type SavedSearch = z.infer<typeof savedSearchSchema>
const savedSearches = z.object({ searches: z.array(savedSearchSchema).describe('by name') })

export const listCalls = {
  'letters.list': call(
    z.object({
      box: boxSchema,
      query: z.string().max(200).default(''),
      limit: z.number().int().min(1).max(mostRows).default(mostRows).describe('the newest so many'),
      given: z.boolean().default(false).describe('in `disposisi`: those that I gave and that are not done yet'),
    }),
    z.object({
      rows: z.array(letterRowSchema),
      total: z.number().int().describe('how many there are, up to the most that is ever listed'),
    }),
  ),
  'letters.counts': call(nothing, z.object({ counts: z.record(boxSchema, z.number().int()) })),
  /** The letter that this one answers or corrects, and those here that answer or correct it, newest first. */
  'letters.related': call(
    z.object({ id: z.uuid() }),
    z.object({
      to: relationSchema.extend({ row: letterRowSchema.nullable().describe('null: not on this computer') }).nullable(),
      from: z.array(letterRowSchema.extend({ as: relationSchema.shape.as })),
    }),
  ),
  /**
   * Newest first. Every word must occur; of number, subject and names its beginning is enough. Neither text nor filters: all
   * letters.
   */
  'search.find': call(
    searchSchema.extend({
      limit: z.number().int().min(1).max(500).default(50),
      before: z.number().int().optional().describe('`next` of the page before'),
    }),
    z.object({
      rows: z.array(foundRowSchema),
      more: z.boolean(),
      next: z.number().int().nullable().describe('where the next page begins'),
    }),
  ),
  'search.saved.list': call(nothing, savedSearches),
  /** Adds it, or replaces the one with its id. */
  'search.saved.put': call(savedSearchSchema, savedSearches),
  'search.saved.remove': call(z.object({ id: z.uuid() }), savedSearches),
} as const
