import { z } from 'zod'

/**
 * A `.lontar` file carries something between a computer, IT and another computer: JSON whose secret part is sealed (JWE). What each
 * kind holds is the business of whoever reads it; here is only how one is known.
 */
export const lontarFileKinds = ['unsent-work', 'recovery-request', 'recovery-answer'] as const
export type LontarFileKind = (typeof lontarFileKinds)[number]

export const lontarFileSchema = z.looseObject({
  lontar: z.enum(lontarFileKinds),
  version: z.literal(1),
})

/** Largest that is read at all: unsent work carries its files. Bytes. */
export const largestLontarFile = 256 * 1024 * 1024

/** What kind of `.lontar` file these bytes are; null where they are none. */
export const lontarFileOf = (bytes: Uint8Array): { kind: LontarFileKind; content: unknown } | null => {
  if (bytes.length > largestLontarFile) return null
  try {
    const content: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    const read = lontarFileSchema.safeParse(content)
    return read.success ? { kind: read.data.lontar, content } : null
  } catch {
    return null
  }
}
