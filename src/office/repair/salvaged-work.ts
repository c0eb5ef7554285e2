import type { Operation } from '../../protocol/sync-api.ts'
import type { FileVault } from '../files/file-vault.ts'
import type { Salvage } from './salvage.ts'

/**
 * What a damaged store still tells of unsent work, in the form of `unsentWork`. Null where nothing could be read.
 *
 * @param personId whose store it is: the page that says so may be gone
 */
export const salvagedWork = async (
  { steps, facts }: Salvage,
  vault: FileVault,
  personId: string,
): Promise<{ bytes: Uint8Array; services: unknown } | null> => {
  const open = steps.rows.filter(({ status }) => status !== 'accepted')
  if (open.length === 0) return null
  const operations = open.map(({ body, status, error }) => ({
    ...(JSON.parse(String(body)) as Operation),
    status,
    error: error === null ? null : (JSON.parse(String(error)) as unknown),
  }))
  const named = new Set(operations.flatMap(({ dependsOn }) => dependsOn))
  const files = await Promise.all(
    [...named].map(async (sha256) => ({
      sha256,
      base64: await vault.get(sha256).then(
        (bytes) => bytes.toString('base64'),
        () => null,
      ),
    })),
  )
  return {
    bytes: Buffer.from(JSON.stringify({ person: personId, operations, letters: [], files })),
    services: facts.get('services'),
  }
}
