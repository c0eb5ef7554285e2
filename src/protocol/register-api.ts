import { z } from 'zod'
import { letterNumberSchema } from '../domain/letter.ts'
import { bookSchema, registerLineSchema } from '../domain/registers/register-line.ts'

/**
 * The books of the agencies and blocks of numbers, under `/v1`, for enrolled devices.
 *
 * | path | what |
 * |---|---|
 * | GET  /v1/registers?unit=&book=&year=&after=&limit= | `registerPageSchema`, for the unit’s registry, archivist and head |
 * | GET  /v1/leases        | `leaseAnswerSchema` |
 * | POST /v1/leases        | `leaseRequestSchema` → `leaseAnswerSchema`: a block of numbers for a registry’s computer, where the policy allows |
 * | POST /v1/leases/return | `leaseReturnSchema` → `leaseAnswerSchema`: what is left of it is batal |
 * | POST /v1/leases/show   | `leaseShowSchema` → `leaseAnswerSchema`: blocks that a restored server may have forgotten, under its own seal |
 */
export const registerQuerySchema = z.object({
  unit: z.string().max(100),
  book: bookSchema,
  year: z.string().regex(/^\d{4}$/),
  after: z.coerce.number().int().nonnegative().default(0).describe('the line after which to begin'),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
})
export const registerPageSchema = z.object({
  lines: z.array(registerLineSchema),
  next: z.number().int().nullable().describe('where the next page begins; null: there is none'),
})
export type RegisterPage = z.infer<typeof registerPageSchema>

/** A block as the device keeps it. */
export const leaseSchema = z.object({
  id: z.uuid(),
  register: letterNumberSchema.shape.register,
  unitId: z.string(),
  deviceId: z.string().describe('the computer that it was lent to; enrolled anew, it may still use it'),
  first: z.number().int().positive(),
  last: z.number().int().positive(),
  pattern: z.string().describe('how a number is written where neither the kind nor the directory says'),
  grantedAt: z.iso.datetime(),
  returnedAt: z.iso.datetime().nullable(),
  used: z.array(z.number().int()).describe('of its numbers, as far as the server knows'),
  seal: z.string().max(2000).describe('proves it to the server when that was restored from a backup'),
})
export type Lease = z.infer<typeof leaseSchema>
export const leaseRequestSchema = z.object({ unitId: z.string().max(100) })
export const leaseReturnSchema = z.object({ id: z.uuid() })
export const leaseShowSchema = z.object({ seals: z.array(z.string().max(2000)).max(50) })
/** All blocks of the person that are of this year or later, used up or not. */
export const leaseAnswerSchema = z.object({ leases: z.array(leaseSchema) })
