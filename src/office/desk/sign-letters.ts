import type { FileRef } from '../../domain/letter.ts'
import { nextSignatory, signatureFieldOf, signaturesGiven } from '../../domain/lifecycle/signatories.ts'
import type { SignResult, SignWith } from '../../protocol/desktop-api.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { DocumentSigner } from '../../signatures/index.ts'
import type { Desk } from './desk.ts'
import { signingPosition } from './act-on-letter.ts'
import { readFile } from './letter-document.ts'
import { openSigner } from './open-signer.ts'

/**
 * Signs letters in turn. Each is a transaction of its own: killed at any moment, a letter is either still waiting or
 * fully signed. A refused PIN stops the batch at once, for one PIN typed once is one try; the rest counts as skipped.
 */
export const signLetters = async (
  desk: Desk,
  ids: string[],
  chosen: SignWith,
  progress: (done: number, last: SignResult) => void,
): Promise<SignResult[]> => {
  const signer = await openSigner(desk, chosen)
  const results: SignResult[] = []
  let stopped = false
  for (const id of ids) {
    const result: SignResult = stopped ? { id, result: 'skipped', error: null } : await attempt(desk, id, signer)
    if (result.error && !LontarError.fromMessage(result.error).entry.batchMayContinue) stopped = true
    results.push(result)
    progress(results.length, result)
  }
  return results
}

const attempt = async (desk: Desk, id: string, signer: DocumentSigner): Promise<SignResult> => {
  try {
    await signLetter(desk, id, signer)
    return { id, result: 'signed', error: null }
  } catch (error) {
    return { id, result: 'failed', error: LontarError.from(error).toMessage() }
  }
}

/**
 * The n-th signatory fills the n-th field of the letter as the one before left it. Whether this person may is asked before the key
 * is used: a mandate may have ended since the letter was opened.
 */
const signLetter = async (desk: Desk, id: string, signer: DocumentSigner): Promise<void> => {
  const { signPdf, describeCertificate } = await import('../../signatures/index.ts')
  const { local: letter } = desk.book.get(id)
  const file = letter.signedPdf ?? letter.finalPdf
  if (!file) throw new LontarError('wrong_state', { state: letter.state })
  const position = signingPosition(desk, letter)
  const at = desk.now()
  const signed = (pdf: FileRef) => ({
    kind: 'letter.sign' as const,
    pdf,
    of: file.sha256,
    signature: {
      onBehalfOf: nextSignatory(letter)?.onBehalfOf ?? null,
      certificateSubject: describeCertificate(signer.certificate).subject,
      claimedTime: at.toISOString(),
      timestampTime: null,
      level: 'B-B' as const,
    },
  })
  desk.book.check(id, signed(file), position)
  const { pdf } = await signPdf({
    pdf: await readFile(desk, file.sha256),
    fieldName: signatureFieldOf(signaturesGiven(letter)),
    signer,
    at,
  })
  const kept = await desk.vault.put(pdf)
  desk.store.transaction(() => {
    desk.store.files.markPresent(kept)
    desk.book.perform(id, signed(kept), position)
  })
}
