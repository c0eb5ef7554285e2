import { z } from 'zod'
import { call, nothing } from './call.ts'

const secret = z.string().min(1).max(1024)

/** How many digits an unlock PIN has. */
export const unlockPinLength = { least: 6, most: 12 } as const
/** So often a PIN may be wrong before the password is asked for. */
export const unlockPinTries = 5

export const lockStateSchema = z.object({
  locked: z.boolean(),
  name: z.string().describe('of whoever is signed in; empty where nobody is'),
  pin: z.boolean().describe('a PIN unlocks now'),
  asksPassword: z.boolean().describe('false in a demonstration: nobody has a password of their own'),
})
export type LockState = z.infer<typeof lockStateSchema>

/** The lock of whoever is signed in, and what keeps the store safe on this computer. All but the first four are refused while it is locked. */
export const lockCalls = {
  'session.lockState': call(nothing, lockStateSchema),
  'session.lock': call(nothing, nothing),
  /** The person touched keys or mouse: told now and then, never with what was typed. */
  'session.touch': call(nothing, nothing),
  'session.unlock': call(
    z.union([z.object({ pin: z.string().max(64) }), z.object({ password: secret.optional() })]),
    nothing,
  ),
  'session.security': call(
    nothing,
    z.object({
      lock: z.object({
        minutes: z.number().int().describe('in force; 0: never by itself'),
        withScreen: z.boolean(),
        most: z.number().int().describe('what the policy allows at most; 0: no limit'),
        screenFixed: z.boolean().describe('the policy wants it with the computer’s screen'),
      }),
      pin: z.object({ allowed: z.boolean(), set: z.boolean() }),
      asksPassword: z.boolean(),
      secrets: z.enum(['system', 'fixed_password', 'key_file']).nullable().describe('null: the shell did not say'),
      recovery: z.boolean().describe('sealed to a recovery key of the province'),
      filesLeft: z.boolean().describe('files are still under the key before this one'),
    }),
  ),
  'session.setLock': call(z.object({ minutes: z.number().int().min(0).max(480), withScreen: z.boolean() }), nothing),
  /** Null: no PIN any more. */
  'session.setPin': call(z.object({ password: secret.optional(), pin: z.string().max(64).nullable() }), nothing),
  /** Gives the store a new key; takes a while, told by `rekey.progress`. */
  'session.rekey': call(z.object({ password: secret.optional() }), nothing),
} as const

export const rekeySteps = ['copy', 'encrypt', 'check', 'files'] as const
