import { z } from 'zod'
import { canonicalJson } from '../protocol/canonical-json.ts'
import { publicKeySchema } from './recovery-key.ts'

/**
 * What a person who cannot open the own store hands to IT (a `.lontar` file, docs/it-guide.md). It holds no secret in clear: the store
 * key is sealed to the province's recovery key, and the answer will be sealed to `replyTo`, whose other half stays on that computer.
 */
export const recoveryRequestSchema = z.object({
  lontar: z.literal('recovery-request'),
  version: z.literal(1),
  id: z.uuid(),
  madeAt: z.iso.datetime(),
  person: z.object({
    id: z.string().max(200),
    name: z.string().max(300),
    title: z.string().max(300),
    unit: z.string().max(300),
  }),
  computer: z.string().max(200),
  sealedKey: z.string().max(4000).describe('the store key for the recovery key, as JWE'),
  replyTo: publicKeySchema,
})
export type RecoveryRequest = z.infer<typeof recoveryRequestSchema>

/** So long an answer is taken, from the moment of the request on. [guess] Over a weekend and a holiday. */
export const requestDays = 7

/**
 * Twelve digits that the person reads out and a keeper compares: they stand for every byte of the request, so that nobody on its way
 * can put another computer's key into it. Argon2id makes each try to find a second request with the same digits cost 50 ms: 10¹² of them
 * are out of reach.
 */
export const comparisonCode = async (request: RecoveryRequest): Promise<string> => {
  const { argon2id } = await import('hash-wasm')
  const asked = { password: canonicalJson(request), salt: 'lontar comparison code', hashLength: 16 }
  const bytes = await argon2id({ ...asked, memorySize: 19 * 1024, iterations: 2, parallelism: 1, outputType: 'binary' })
  const number = Buffer.from(bytes).readBigUInt64BE() % 1_000_000_000_000n
  return number
    .toString()
    .padStart(12, '0')
    .replaceAll(/(\d{4})(?=\d)/g, '$1 ')
}

/** As people type it: with or without blanks and dashes. */
export const sameCode = (typed: string, code: string): boolean => digitsOf(typed) === digitsOf(code)
const digitsOf = (text: string): string => text.replaceAll(/[\s-]/g, '')
