import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { compareVersions } from '../protocol/releases/compare-versions.ts'
import type { SignedRelease } from '../protocol/releases/release-manifest.ts'
import { readReleaseKeys } from '../releases/read-release-keys.ts'
import { readSignedRelease } from '../releases/read-signed-release.ts'
import { verifyRelease } from '../releases/verify-release.ts'

/** What this server says of versions: to devices with each hello, and at `/v1/release`. */
export interface ReleaseOffer {
  /** Below it an office is read-only; null: no version is too old. */
  minimumVersion: string | null
  /** The release that IT is about to install; null: none is announced. */
  offered: { version: string; sha256: string; signed: SignedRelease } | null
}

const shippedKeys = join(import.meta.dirname, '..', '..', 'assets', 'trust', 'release-keys')

export interface ReleaseSettings {
  /** `lontar-release.json`, its signatures beside it. */
  file?: string | undefined
  /** Folder of the public keys, where it is not the one that Lontar ships. */
  keys?: string | undefined
  /** Left out: what the manifest says. `none`: no version is too old, whatever it says. */
  minimumVersion?: string | undefined
}

/**
 * A server announces nothing that its offices would not believe, and demands nothing that it has not announced.
 * @throws release_unreadable, release_key_unknown, release_signature_wrong, invalid_request
 */
export const readReleaseOffer = async ({ file, keys, minimumVersion }: ReleaseSettings): Promise<ReleaseOffer> => {
  const demanded = minimumVersion === 'none' ? null : minimumVersion
  if (file === undefined) return { minimumVersion: demanded ?? null, offered: null }
  const signed = await readSignedRelease(file)
  const manifest = verifyRelease(signed, await readReleaseKeys(keys ?? shippedKeys))
  const minimum = demanded === undefined ? manifest.minimumVersion : demanded
  if (minimum !== null && compareVersions(manifest.version, minimum) < 0)
    throw new LontarError('invalid_request', { detail: `--minimum-version ${minimum} > ${manifest.version}` })
  const sha256 = createHash('sha256').update(signed.manifest).digest('hex')
  return { minimumVersion: minimum, offered: { version: manifest.version, sha256, signed } }
}
