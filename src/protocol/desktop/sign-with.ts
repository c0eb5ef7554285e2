import { z } from 'zod'

/** The key that a person chose, with what opens it: passed through once, never kept. */
export const signWithSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('token'),
    id: z.string(),
    pin: z.string().max(255).describe('empty only for a token whose PIN is typed on the reader'),
    finalTryConfirmed: z.boolean().default(false),
  }),
  z.object({ type: z.literal('p12'), file: z.base64().max(2_000_000), password: z.string().max(1024) }),
])
export type SignWith = z.infer<typeof signWithSchema>
