import { z } from 'zod'
import { errorMessageSchema } from '../errors/lontar-error.ts'
import { offeredSchema } from './computer-calls.ts'
import { diagnosisStepEvent, officeDiedEvent } from './diagnosis-calls.ts'
import { rekeySteps } from './lock-calls.ts'
import { newsSchema } from './news-calls.ts'
import { remoteResultSchema } from './remote-signing-calls.ts'
import { signResultSchema } from './signing-calls.ts'
import { storeCheckEvent } from './store-check-calls.ts'
import { syncStatusSchema, transferSchema } from './sync-calls.ts'

/** What the office tells the screens without being asked. */
export const desktopEventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('letters.changed'), ids: z.array(z.string()) }),
  z.object({ event: z.literal('sync.status'), status: syncStatusSchema }),
  z.object({ event: z.literal('directory.changed') }),
  z.object({ event: z.literal('intake.changed') }),
  z.object({ event: z.literal('sync.transfer'), transfer: transferSchema.nullable() }),
  z.object({ event: z.literal('news'), news: newsSchema }),
  z.object({
    event: z.literal('signing.progress'),
    done: z.number().int(),
    total: z.number().int(),
    last: signResultSchema.nullable(),
  }),
  z.object({
    event: z.literal('remote.progress'),
    done: z.number().int(),
    total: z.number().int(),
    last: remoteResultSchema,
  }),
  z.object({ event: z.literal('archive.progress'), done: z.number().int(), total: z.number().int() }),
  diagnosisStepEvent,
  storeCheckEvent,
  officeDiedEvent,
  z.object({ event: z.literal('offered.changed'), offered: z.array(offeredSchema) }),
  z.object({ event: z.literal('place.asked'), place: z.string().max(2000) }),
  z.object({ event: z.literal('clock.changed') }),
  z.object({ event: z.literal('session.locked'), locked: z.boolean() }),
  z.object({
    event: z.literal('rekey.progress'),
    step: z.enum(rekeySteps),
    done: z.number().int(),
    of: z.number().int().describe('0: not known'),
  }),
  z.object({ event: z.literal('session.ended'), reason: errorMessageSchema.nullable() }),
])
export type DesktopEvent = z.infer<typeof desktopEventSchema>
