import { productVersion } from '../../protocol/product-version.ts'
import type { UpdateState } from '../../protocol/desktop/update-calls.ts'
import { compareVersions } from '../../protocol/releases/compare-versions.ts'
import { isStale } from '../../releases/believe-release.ts'
import type { Store } from '../store/store.ts'
import { versionDemand } from './version-demand.ts'

/**
 * How this version stands to what the server says. `newer` only for a release that was rightly signed, that the server still announces, and
 * that is later than this one; where IT wants no notices (`UpdateNotice`), people are not told of it.
 */
export const updateState = (
  store: Pick<Store, 'facts'>,
  { now, notices, version = productVersion }: { now: Date; notices: boolean; version?: string },
): UpdateState => {
  const announced = store.facts.get('announcedRelease')
  const judged = store.facts.get('judgedRelease')
  const current = judged && judged.sha256 === announced?.sha256 ? judged : null
  const manifest = current?.manifest ?? null
  const isNewer = manifest !== null && compareVersions(manifest.version, version) > 0
  return {
    version,
    minimum: store.facts.get('demandedVersion')?.minimum ?? null,
    outdated: versionDemand(store, version) !== null,
    announced: manifest?.version ?? null,
    newer: isNewer && notices ? { version: manifest.version, date: manifest.date, notes: manifest.notes } : null,
    stale: manifest !== null && isStale(manifest, now),
    problem: current?.problem ?? null,
  }
}
