import { signatureFieldOf, signaturesGiven } from '../../domain/lifecycle/signatories.ts'
import type { Desk } from './desk.ts'
import { readFile } from './letter-document.ts'
import { doOwnWork, wasRefused, type OwnWork } from './own-work.ts'
import { trustOf } from './trust.ts'

/**
 * Letters that this person signed and that lack their time-stamp get it, one by one; each is a new file and a step of
 * its own. A refusal leaves the letter as it is, to be tried at the next exchange, and is given back.
 */
export const stampLetters = (desk: Desk): Promise<OwnWork> =>
  doOwnWork(desk, desk.store.letters.ids('needs_stamp'), (id) => stampLetter(desk, id), [
    'disk_full',
    'disk_failed',
    'timestamp_unreachable',
  ])

const stampLetter = async (desk: Desk, id: string): Promise<boolean> => {
  const { local: letter } = desk.book.get(id)
  const signed = letter.signedPdf
  if (!signed || !desk.store.files.isPresent(signed.sha256)) return false
  if (wasRefused(desk, id, (intent) => intent.kind === 'letter.strengthen' && intent.of === signed.sha256)) return false
  const { addTimestamp } = await import('../../signatures/index.ts')
  const { anchors, tsaUrl } = trustOf(desk)
  const stamped = await addTimestamp({
    pdf: await readFile(desk, signed.sha256),
    // The remote service may have signed in a field of its own.
    fieldName: letter.signature?.field ?? signatureFieldOf(signaturesGiven(letter) - 1),
    tsaUrl,
    anchors,
    timeoutMs: 20_000,
  })
  const file = await desk.vault.put(stamped.pdf)
  desk.store.transaction(() => {
    desk.store.files.markPresent(file)
    const intent = {
      kind: 'letter.strengthen',
      pdf: file,
      of: signed.sha256,
      timestampTime: stamped.time.toISOString(),
      level: 'B-T',
    } as const
    desk.book.perform(id, intent, letter.signature!.by.positionId)
  })
  return true
}
