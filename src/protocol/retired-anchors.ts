import { z } from 'zod'

/** An authority by the SHA-256 of its certificate, and since when it is trusted no more, ISO 8601. */
export interface RetiredAnchor {
  sha256: string
  at: string
}

/** The name that the file has in a folder of certificates. */
export const retiredName = 'retired.json'

const schema = z.record(
  z.string().transform((text) => text.replaceAll(/[\s:]/g, '').toLowerCase()),
  z.union([z.iso.date(), z.iso.datetime({ offset: true })]).transform((text) => new Date(text).toISOString()),
)

/**
 * `retired.json` (docs/adr/0022): fingerprints with colons and spaces as a person copied them, each with a day (its beginning, UTC) or a moment.
 * @example readRetired('{ "AB:CD:…": "2026-08-14" }')
 * @throws ZodError, SyntaxError where it is anything else: what cannot be read must not leave somebody trusted
 */
export const readRetired = (text: string): RetiredAnchor[] =>
  Object.entries(schema.parse(JSON.parse(text))).map(([sha256, at]) => ({ sha256, at }))
