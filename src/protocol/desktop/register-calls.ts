import { z } from 'zod'
import { bookSchema, registerLineSchema } from '../../domain/registers/register-line.ts'
import { errorMessageSchema } from '../errors/lontar-error.ts'
import { call, nothing } from './call.ts'

const unitId = z.string().max(200)

/** A block of numbers lent to this computer. */
export const blockSchema = z.object({
  id: z.uuid(),
  unitId: z.string(),
  register: z.string(),
  first: z.number().int(),
  last: z.number().int(),
  left: z.number().int().describe('how many of its numbers nobody has used'),
  grantedAt: z.iso.datetime(),
})
export const blocksSchema = z.object({
  allowed: z.boolean().describe('the office lends blocks'),
  size: z.number().int(),
  units: z.array(z.string()).describe('agencies whose registry the person is'),
  blocks: z.array(blockSchema),
})
export type Blocks = z.infer<typeof blocksSchema>

/** The agencies’ books, and the numbers that this computer may give without the server. */
export const registerCalls = {
  /**
   * A book of one year. `here`: at once, the lines of letters on this computer. `server`: all lines; where it does not answer, those here
   * and why.
   */
  'registers.list': call(
    z.object({
      unitId,
      book: bookSchema,
      year: z.string().regex(/^\d{4}$/),
      ask: z.enum(['here', 'server']).default('server'),
    }),
    z.object({
      lines: z.array(registerLineSchema),
      from: z.enum(['here', 'server']).describe('here: lines of letters that this computer does not hold are missing'),
      problem: errorMessageSchema.nullable(),
    }),
  ),
  /** The agencies whose books the person may read. */
  'registers.mine': call(nothing, z.object({ unitIds: z.array(z.string()) })),
  'numbers.blocks': call(nothing, blocksSchema),
  /** The next two need the server. */
  'numbers.borrow': call(z.object({ unitId }), blocksSchema),
  'numbers.return': call(z.object({ id: z.uuid() }), blocksSchema),
}
