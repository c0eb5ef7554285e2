import { z } from 'zod'
import { personSchema, positionSchema } from '../../domain/directory.ts'
import { call, nothing } from './call.ts'

const secret = z.string().min(1).max(1024)

export const meSchema = z.object({
  person: personSchema,
  positions: z.array(positionSchema.extend({ holding: z.string(), unitName: z.string() })),
})
export type Me = z.infer<typeof meSchema>

/** Who is at this computer. */
export const sessionCalls = {
  'session.people': call(
    nothing,
    z.object({
      people: z.array(
        z.object({
          personId: z.string(),
          name: z.string(),
          title: z.string(),
          unit: z.string(),
          onThisComputer: z.boolean(),
          asksPassword: z.boolean(),
        }),
      ),
      serverReachable: z.boolean(),
      demo: z.boolean().describe('everybody may sign in as anybody'),
    }),
  ),
  /** Without a password: as in a demonstration. With a code of the agency's admin: this computer is enrolled, the first time or anew. */
  'session.signIn': call(
    z.object({ personId: z.string().max(200), password: secret.optional(), code: z.string().max(200).optional() }),
    meSchema,
  ),
  /** The server refuses this computer: whoever is signed in enrols it anew and keeps all work. */
  'session.reenrol': call(z.object({ code: z.string().max(200), password: secret.optional() }), meSchema),
  'session.changePassword': call(z.object({ current: secret.optional(), next: secret }), nothing),
  'session.signOut': call(nothing, nothing),
  'session.me': call(nothing, meSchema.nullable()),
} as const
