import type { SignResult, SignWith } from '../../protocol/desktop-api.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { DocumentSigner } from '../../signatures/index.ts'
import { type BatchJournal, openJournal } from './batch/batch-journal.ts'
import { signingTurn } from './batch/signing-turn.ts'
import type { Desk } from './desk.ts'
import { readFile } from './letter-document.ts'
import { openSigner } from './open-signer.ts'

export interface SignOptions {
  /** Goes on with an unfinished batch. */
  batch?: string | undefined
  /** SHA-256 of each letter's PDF as the person saw it. */
  seen?: Record<string, string> | undefined
  /** Asked before each letter. */
  isCancelled?: () => boolean
}

/**
 * Signs letters in turn. Each is a transaction of its own: killed at any moment, a letter is either still waiting or fully signed, and
 * the journal says which batch it was of. Where no letter may be signed, the key is not touched. A refused PIN stops the batch at once,
 * for one PIN typed once is one try; the rest counts as skipped.
 */
export const signLetters = async (
  desk: Desk,
  ids: string[],
  chosen: SignWith,
  progress: (done: number, last: SignResult) => void,
  options: SignOptions = {},
): Promise<SignResult[]> => {
  const results: SignResult[] = []
  const note = (result: SignResult) => {
    results.push(result)
    progress(results.length, result)
    return result
  }
  const refused = new Map(ids.map((id) => [id, refusalOf(desk, id, options.seen?.[id])]))
  if (ids.every((id) => refused.get(id))) return ids.map((id) => note(failed(id, refused.get(id)!)))

  const signer = await openSigner(desk, chosen)
  try {
    const { describeCertificate } = await import('../../signatures/index.ts')
    const { subject } = describeCertificate(signer.certificate)
    const { certificate } = signer
    const journal = openJournal(desk, { ids, batch: options.batch, means: chosen.type, certificate, subject })
    let stoppedBy: SignResult['error'] | 'trouble' = null
    for (const id of ids) {
      if (!stoppedBy && options.isCancelled?.()) stoppedBy = new LontarError('batch_cancelled').toMessage()
      if (stoppedBy) {
        journal.note(note({ id, result: 'skipped', error: stoppedBy === 'trouble' ? null : stoppedBy }))
        continue
      }
      const seen = options.seen?.[id]
      const error = refused.get(id) ?? (await attempt(desk, id, { signer, subject, journal, seen }))
      const result = error ? failed(id, error) : ({ id, result: 'signed', error: null } as const)
      if (error) journal.note(result)
      if (error && !error.entry.batchMayContinue) stoppedBy = 'trouble'
      note(result)
    }
    if (!stoppedBy) journal.end()
    return results
  } finally {
    await signer.end()
  }
}

const failed = (id: string, error: LontarError): SignResult => ({ id, result: 'failed', error: error.toMessage() })

const refusalOf = (desk: Desk, id: string, seen: string | undefined): LontarError | null => {
  try {
    signingTurn(desk, id, seen)
    return null
  } catch (error) {
    return LontarError.from(error)
  }
}

interface Using {
  signer: DocumentSigner
  subject: string
  journal: BatchJournal
  seen: string | undefined
}

const attempt = async (desk: Desk, id: string, using: Using): Promise<LontarError | null> => {
  try {
    await signLetter(desk, id, using)
    return null
  } catch (error) {
    return LontarError.from(error)
  }
}

/** Whether this person may is asked again before the key is used: much may come in while a slow card works. */
const signLetter = async (desk: Desk, id: string, { signer, subject, journal, seen }: Using): Promise<void> => {
  const { signPdf } = await import('../../signatures/index.ts')
  const { file, field, position, step } = signingTurn(desk, id, seen)
  const at = desk.now()
  const { pdf } = await signPdf({ pdf: await readFile(desk, file.sha256), fieldName: field, signer, at })
  const kept = await desk.vault.put(pdf)
  desk.store.transaction(() => {
    desk.store.files.markPresent(kept)
    desk.book.perform(id, step(kept, subject, at), position)
    journal.signed(id)
  })
}
