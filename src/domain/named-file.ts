import { z } from 'zod'

/** A file that the directory names: whoever has the directory may have it. A shape of its own, for letters know the directory. */
export const namedFileSchema = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.number().int().nonnegative().describe('bytes'),
  name: z.string().min(1).max(200),
})
export type NamedFile = z.infer<typeof namedFileSchema>
