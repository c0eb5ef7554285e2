import { z } from 'zod'
import { call } from './call.ts'

const nothing = z.object({})

/** Writing letters: kinds, the body from and to Word, the address book. */
export const writingCalls = {
  /** How often each kind was begun on this computer: the usual ones stand first where a kind is chosen. */
  'kinds.used': call(nothing, z.object({ uses: z.record(z.string(), z.number().int()) })),
} as const
