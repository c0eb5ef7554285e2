import { createHash } from 'node:crypto'
import { operationHashInput } from '../../../src/protocol/canonical-json.ts'
import { filesOf } from '../../../src/domain/letter-intents.ts'
import type { Operation } from '../../../src/protocol/sync-api.ts'
import type { Store } from '../../../src/office/store/store.ts'
import { uploadFile } from '../../../src/office/sync/transfer-files.ts'
import type { FileVault } from '../../../src/office/files/file-vault.ts'
import type { ServerClient } from '../../../src/office/sync/server-client.ts'

/** An operation as a Lontar of schema 1 would have said it: an edit replaces what stands there, and no step names another. */
export const inOldLanguage = (operation: Operation): Operation => {
  const { follows: _, ...head } = operation
  const intent = { ...operation.intent }
  if (intent.kind === 'letter.edit') delete intent.was
  const said = { ...head, intent, schema: 1, follows: null }
  return { ...said, payloadHash: createHash('sha256').update(operationHashInput(said)).digest('hex') }
}

/**
 * An edit of schema 1 names all attachments of its letter, so whoever spoke it had to bring each that the server lacks, also one that somebody
 * else has taken out meanwhile.
 */
export const bringsAllFiles = (client: ServerClient, parts: { store: Store; vault: FileVault }): ServerClient => ({
  ...client,
  async push(operations) {
    const answer = await client.push(operations)
    const lacking = new Set(answer.waiting.flatMap((w) => (w.error.code === 'files_incomplete' ? [w.dseq] : [])))
    const named = operations
      .filter(({ dseq }) => lacking.has(dseq))
      .flatMap((one) => filesOf(inOldLanguage(one).intent))
    for (const hash of new Set(named.filter((one) => parts.store.files.isPresent(one)))) {
      parts.store.files.markNotAtServer(hash)
      await uploadFile(hash, parts.vault, client, parts.store)
    }
    return answer
  },
})
