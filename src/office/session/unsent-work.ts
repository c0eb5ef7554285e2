import { filesOf } from '../../domain/letter-intents.ts'
import type { FileVault } from '../files/file-vault.ts'
import type { Store } from '../store/store.ts'

/**
 * All that only this computer has: steps without an answer or refused, the letters they belong to as they stand here, and the files that
 * the server lacks. As JSON, for IT to read and put right.
 *
 * @returns null where there is nothing
 */
export const unsentWork = async ({ store, vault }: { store: Store; vault: FileVault }): Promise<Uint8Array | null> => {
  const rows = store.outbox.recent(0).filter((row) => row.status !== 'accepted')
  if (rows.length === 0) return null
  const letters = [...new Set(rows.map((row) => row.letterId))].flatMap((id) => store.letters.get(id)?.local ?? [])
  const named = new Set(rows.flatMap(({ operation }) => [...operation.dependsOn, ...filesOf(operation.intent)]))
  const lacking = [...named].filter((hash) => !store.files.isAtServer(hash) && store.files.isPresent(hash))
  const files = await Promise.all(
    // A damaged file must not keep the rest from being saved.
    lacking.map(async (sha256) => ({ sha256, base64: await vault.get(sha256).then(toBase64, () => null) })),
  )
  const operations = rows.map(({ operation, status, error }) => ({ ...operation, status, error }))
  return Buffer.from(JSON.stringify({ person: store.facts.get('device')?.personId, operations, letters, files }))
}

const toBase64 = (bytes: Buffer): string => bytes.toString('base64')
