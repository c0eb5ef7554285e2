import { createHash } from 'node:crypto'
import { filesOfCase } from '../../domain/permits/case/files-of-case.ts'
import { officeDay } from '../../domain/office-day.ts'
import type { Letter } from '../../domain/letter.ts'
import { documentPath, type LetterDetail } from '../../protocol/desktop-api.ts'
import { canonicalJson } from '../../protocol/canonical-json.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Desk } from './desk.ts'
import { printReceiptOf } from './permits/receipt.ts'
import { printSlip } from './print-slip.ts'
import { readKindPreview } from './preview-kind.ts'
import { renderForLetter } from './render-for-letter.ts'

/** Where the screen reads the letter: signed, else final, else a live preview under a name that changes with its content; nowhere, where it is an envelope. */
export const documentOf = (desk: Desk, letter: Letter): Pick<LetterDetail, 'document' | 'documentKind'> => {
  if (letter.envelope) return { document: null, documentKind: 'signed' }
  const fixed = letter.signedPdf ?? letter.finalPdf
  if (!fixed) return { document: documentPath.letter(letter.id, previewHash(letter)), documentKind: 'preview' }
  const here = desk.store.files.isPresent(fixed.sha256)
  return {
    document: here ? documentPath.letter(letter.id, fixed.sha256) : null,
    documentKind: letter.signedPdf ? 'signed' : 'final',
  }
}

/**
 * The bytes for a document path. Only what the person's own letters name can be read, whatever a screen asks for.
 * @throws letter_unknown, file_missing, file_damaged
 */
export const readDocument = async (desk: Desk, path: string): Promise<Uint8Array> => {
  if (path.startsWith('/documents/kinds/')) return readKindPreview(desk, path)
  const [, kind, id, hash] =
    /^\/documents\/(letters|attachments|intake|slips|receipts|permit-drafts)\/([\w.-]+)\/([0-9a-f]+)\.(?:pdf|png|jpg|bin)$/.exec(
      path,
    ) ?? []
  if (!kind || !id || !hash) throw new LontarError('letter_unknown')
  if (kind === 'intake') {
    if (desk.store.intake.get(id)?.pdf.sha256 !== hash) throw new LontarError('letter_unknown')
    return readFile(desk, hash)
  }
  if (kind === 'permit-drafts') {
    if (!desk.store.permitDrafts.get(id)?.files.some((file) => file.sha256 === hash))
      throw new LontarError('letter_unknown')
    return readFile(desk, hash)
  }
  const { local: letter } = desk.book.get(id)
  if (letter.envelope) throw new LontarError('letter_unknown')
  if (kind === 'slips') return printSlip(desk, letter)
  if (kind === 'receipts') return printReceiptOf(desk, letter)
  if (kind === 'attachments') {
    const held = [...letter.content.attachments, ...filesOfCase(letter)]
    if (!held.some((file) => file.sha256 === hash)) throw new LontarError('letter_unknown')
    return readFile(desk, hash)
  }
  if (hash === letter.signedPdf?.sha256 || hash === letter.finalPdf?.sha256) return readFile(desk, hash)
  return renderForLetter(desk, letter, 'preview')
}

/** A file that turns out damaged is marked as missing, so that the next exchange fetches it again. */
export const readFile = async (desk: Desk, hash: string): Promise<Uint8Array> => {
  try {
    return await desk.vault.get(hash)
  } catch (error) {
    desk.store.files.markMissing(hash)
    throw error
  }
}

const previewHash = (letter: Letter): string =>
  createHash('sha256')
    .update(canonicalJson({ content: letter.content, number: letter.number, day: officeDay(letter.updatedAt) }))
    .digest('hex')
    .slice(0, 32)
