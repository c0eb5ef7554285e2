import { createHash } from 'node:crypto'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { productVersion } from '../../protocol/product-version.ts'
import type { SignedRelease } from '../../protocol/releases/release-manifest.ts'
import { believeRelease } from '../../releases/believe-release.ts'
import type { ReleaseKey } from '../../releases/read-release-keys.ts'
import { verifyRelease } from '../../releases/verify-release.ts'
import type { Store } from '../store/store.ts'
import type { ServerClient } from '../sync/server-client.ts'

/**
 * After an exchange: a release that the server announces is fetched and judged once, and again by the next version of Lontar, which may know
 * other keys. What it says is kept; what is not believed is kept as a problem for the diagnosis and shown to nobody as an update. Nothing
 * else is ever downloaded. A list that cannot be fetched now is fetched with a later exchange.
 */
export const takeRelease = async (
  { store, client }: { store: Store; client: Pick<ServerClient, 'release'> },
  keys: () => Promise<ReleaseKey[]>,
  by = productVersion,
): Promise<void> => {
  const announced = store.facts.get('announcedRelease')
  const judged = store.facts.get('judgedRelease')
  if (!announced || (judged?.sha256 === announced.sha256 && judged.by === by)) return
  const signed = await client.release().catch(() => null)
  if (!signed || hashOf(signed) !== announced.sha256) return
  const known = await keys()
  store.transaction(() => {
    const { sha256 } = announced
    try {
      const manifest = verifyRelease(signed, known)
      store.facts.set('seenRelease', believeRelease(manifest, store.facts.get('seenRelease')))
      store.facts.set('judgedRelease', { sha256, by, manifest, problem: null })
    } catch (error) {
      const problem = LontarError.from(error).toMessage()
      store.facts.set('judgedRelease', { sha256, by, manifest: null, problem })
    }
  })
}

const hashOf = ({ manifest }: SignedRelease): string => createHash('sha256').update(manifest).digest('hex')
