import { z } from 'zod'

/** One call of the contract between screens and office: what goes in, what comes out. */
export const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })

/** For calls that need no input or give no answer. */
export const nothing = z.object({})
