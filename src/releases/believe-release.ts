import { LontarError } from '../protocol/errors/lontar-error.ts'
import { compareVersions } from '../protocol/releases/compare-versions.ts'
import type { ReleaseManifest } from '../protocol/releases/release-manifest.ts'

/** The newest release that this computer was ever offered rightly. */
export interface SeenRelease {
  version: string
  date: string
}

/**
 * Nobody is led back: a release older than one seen before is not believed, though its signature is right (a rollback). Of one version the
 * later date counts, for its notes may have been corrected.
 *
 * @throws release_older
 */
export const believeRelease = (manifest: ReleaseManifest, seen: SeenRelease | null): SeenRelease => {
  const { version, date } = manifest
  if (seen) {
    const step = compareVersions(version, seen.version) || Date.parse(date) - Date.parse(seen.date)
    if (step < 0) throw new LontarError('release_older', { version, date: date.slice(0, 10), seen: seen.version })
  }
  return { version, date }
}

/** Held back for so long that nobody should rely on its being the newest: what freezes updates cannot be told from there being none. */
export const isStale = ({ expires }: Pick<ReleaseManifest, 'expires'>, now: Date): boolean =>
  now.getTime() > Date.parse(expires)
