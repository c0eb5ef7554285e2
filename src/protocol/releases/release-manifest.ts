import { z } from 'zod'
import { isVersion } from './compare-versions.ts'

/** What lies beside the artefacts of a release, and what the provincial server offers (docs/releases.md). */
export const manifestName = 'lontar-release.json'
/** Detached signatures, DER as openssl reads it: one for each key that signed. */
export const signatureName = (keyId: string): string => `${manifestName}.${keyId}.sig`

export const versionSchema = z.string().refine(isVersion, 'no version')
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** The first 16 hex digits of the SHA-256 of a public key (SubjectPublicKeyInfo). */
export const keyIdSchema = z.string().regex(/^[0-9a-f]{16}$/)
const lines = z.array(z.string().min(1).max(500)).max(50)

export const artefactSchema = z.object({
  name: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^/\\\p{Cc}]+$/u)
    .describe('a file beside the manifest, never in another folder'),
  size: z.number().int().nonnegative().describe('bytes'),
  sha256,
})
export type Artefact = z.infer<typeof artefactSchema>

/** The file itself is the canonical JSON of this, and the signature is over its bytes. Later members are ignored by this version. */
export const releaseManifestSchema = z.object({
  format: z.literal('lontar-release/1'),
  version: versionSchema,
  date: z.iso.datetime(),
  expires: z.iso.datetime().describe('after that nobody should rely on this being the newest'),
  minimumVersion: versionSchema.nullable().describe('what the maker wants at least; only a server demands it'),
  commit: z.string().max(64).nullable().describe('of the source that it was built from'),
  notes: z.object({ id: lines, en: lines }).describe('what is new, a sentence each'),
  nextKeys: z
    .array(z.object({ id: keyIdSchema, sha256, from: z.iso.date() }))
    .max(5)
    .describe(
      'public keys that will sign later releases, to be compared when they come with one; not believed by this alone',
    ),
  artefacts: z.array(artefactSchema).min(1).max(100),
})
export type ReleaseManifest = z.infer<typeof releaseManifestSchema>

/** A manifest with its signatures, as it travels: the text is what was signed, byte for byte. */
export const signedReleaseSchema = z.object({
  manifest: z.string().max(256 * 1024),
  signatures: z.array(z.object({ key: keyIdSchema, signature: z.base64().max(400) })).max(10),
})
export type SignedRelease = z.infer<typeof signedReleaseSchema>
