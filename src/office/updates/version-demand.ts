import type { LetterIntent } from '../../domain/letter-intents.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { productVersion } from '../../protocol/product-version.ts'
import { compareVersions } from '../../protocol/releases/compare-versions.ts'
import type { Store } from '../store/store.ts'

/**
 * The server's demand, where this version does not meet it: `version_too_old {minimum, version}`, else null. A fact of the store, so that it
 * holds offline and after a restart, and ends by itself with an upgrade or when the server takes it back.
 */
export const versionDemand = ({ facts }: Pick<Store, 'facts'>, version = productVersion): LontarError | null => {
  const minimum = facts.get('demandedVersion')?.minimum ?? null
  if (minimum === null || compareVersions(version, minimum) >= 0) return null
  return new LontarError('version_too_old', { minimum, version })
}

/**
 * What an outdated Lontar still does: it says that something came or was read, and gives what was signed before its time-stamp.
 * Everything else would be new work.
 */
export const isStillDone = (intent: LetterIntent): boolean =>
  intent.kind === 'letter.receive' ||
  intent.kind === 'letter.read' ||
  intent.kind === 'letter.strengthen' ||
  (intent.kind === 'letter.answer_disposition' && intent.answer === 'read')
