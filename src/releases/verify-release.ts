import { verify } from 'node:crypto'
import { canonicalJson } from '../protocol/canonical-json.ts'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import {
  releaseManifestSchema,
  type ReleaseManifest,
  type SignedRelease,
} from '../protocol/releases/release-manifest.ts'
import type { ReleaseKey } from './read-release-keys.ts'

/**
 * What a release says of itself, after one of the known keys has vouched for every byte of it: nothing is read before that. A signature
 * of a key that is not known here says nothing, a wrong one of a known key is a refusal, whatever others say.
 *
 * @throws release_key_unknown, release_signature_wrong, release_unreadable
 */
export const verifyRelease = ({ manifest, signatures }: SignedRelease, keys: ReleaseKey[]): ReleaseManifest => {
  const known = signatures.flatMap(({ key: id, signature }) => {
    const found = keys.find((key) => key.id === id)
    return found ? [{ key: found.key, signature }] : []
  })
  if (known.length === 0) throw new LontarError('release_key_unknown')
  const bytes = Buffer.from(manifest)
  const isRight = known.every(({ key, signature }) => verify('sha256', bytes, key, Buffer.from(signature, 'base64')))
  if (!isRight) throw new LontarError('release_signature_wrong')
  return readManifest(manifest)
}

const readManifest = (text: string): ReleaseManifest => {
  const value = jsonOf(text)
  const read = releaseManifestSchema.safeParse(value)
  if (!read.success) throw unreadable(read.error.issues[0]?.path.join('.') || 'JSON')
  // One text for one meaning: no member twice, nothing that two readers could take differently.
  if (canonicalJson(value) !== text) throw unreadable('canonical JSON')
  return read.data
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const unreadable = (detail: string) => new LontarError('release_unreadable', { detail })
