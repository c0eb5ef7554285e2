import { createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { canonicalJson } from '../protocol/canonical-json.ts'
import {
  releaseManifestSchema,
  type ReleaseManifest,
  type SignedRelease,
} from '../protocol/releases/release-manifest.ts'
import { fingerprintOf, requireP256 } from './read-release-keys.ts'

/**
 * The manifest as canonical JSON, signed by each of the keys: ECDSA on P-256 with SHA-256, in DER, over the bytes of the text.
 * @param keys private keys as PEM
 */
export const signRelease = (manifest: ReleaseManifest, keys: string[]): SignedRelease => {
  const text = canonicalJson(releaseManifestSchema.parse(manifest))
  const signatures = keys.map((pem) => {
    const key = createPrivateKey(pem)
    requireP256(key)
    const id = fingerprintOf(createPublicKey(pem)).slice(0, 16)
    return { key: id, signature: sign('sha256', Buffer.from(text), key).toString('base64') }
  })
  return { manifest: text, signatures }
}
