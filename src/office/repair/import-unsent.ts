import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Operation } from '../../protocol/sync-api.ts'
import type { FileVault } from '../files/file-vault.ts'
import { sha256 } from '../files/file-vault.ts'
import type { LetterBook } from '../letters/letter-book.ts'
import type { Store } from '../store/store.ts'
import { isWhole } from './check-copy.ts'
import type { UnsentFile } from './unsent-file.ts'

interface Parts {
  store: Store
  vault: FileVault
  book: LetterBook
}

export interface UnsentPreview {
  /** Steps that wait in the file and are not known here. */
  steps: { kind: string; subject: string; claimedAt: string }[]
  known: number
  /** Refused at the first computer: they are read there, and not offered again. */
  refused: number
  files: number
}

const split = ({ store }: Parts, work: UnsentFile) => {
  const here = new Set(store.outbox.recent(1e9).map(({ operation }) => operation.opId))
  const waiting = work.operations.filter((operation) => operation['status'] !== 'rejected')
  // In the order in which they were taken, whatever that of the file is: what builds upon a step comes behind it.
  const fresh = waiting.filter(({ opId }) => !here.has(opId)).toSorted((a, b) => a.dseq - b.dseq)
  return { waiting, fresh }
}

/** What a file of unsent work would bring. @throws unsent_file_other_person, unsent_file_unreadable */
export const previewUnsent = (parts: Parts, work: UnsentFile): UnsentPreview => {
  if (work.person !== parts.book.personId) throw new LontarError('unsent_file_other_person', { person: work.person })
  if (!work.operations.every((operation) => isWhole(JSON.stringify(operation))))
    throw new LontarError('unsent_file_unreadable')
  const { waiting, fresh } = split(parts, work)
  const title = new Map<string, string>()
  for (const { subject, intent } of work.operations) {
    if ('content' in intent && typeof intent.content === 'object' && 'subject' in intent.content)
      title.set(subject, intent.content.subject ?? '')
  }
  return {
    steps: fresh.map(({ subject, intent, claimedAt }) => ({
      kind: intent.kind,
      subject: parts.store.letters.get(subject)?.local.content.subject ?? title.get(subject) ?? '',
      claimedAt,
    })),
    known: waiting.length - fresh.length,
    refused: work.operations.length - waiting.length,
    files: work.files.filter(({ base64 }) => base64 !== null).length,
  }
}

/**
 * Takes the steps into this computer's outbox, under its own numbers and with the ids that they have: what the first computer sent, or
 * still sends, counts once all the same (the server knows steps of a person by their id).
 *
 * @returns how many were taken
 */
export const importUnsent = async (parts: Parts, work: UnsentFile): Promise<number> => {
  previewUnsent(parts, work)
  const { store, vault, book } = parts
  for (const { sha256: hash, base64 } of work.files) {
    const bytes = base64 === null ? null : Buffer.from(base64, 'base64')
    // Files first, and each what its name says: a step never waits for one that cannot come.
    if (bytes && sha256(bytes) === hash) store.files.markPresent(await vault.put(bytes))
  }
  return store.transaction(() => {
    const { fresh } = split(parts, work)
    for (const { status: _, error: __, receipt: ___, ...operation } of fresh)
      store.outbox.add({ ...(operation as Operation), dseq: store.outbox.nextSequence() })
    for (const id of new Set(fresh.map(({ subject }) => subject)))
      book.receive(id, store.letters.get(id)?.server ?? null)
    return fresh.length
  })
}
