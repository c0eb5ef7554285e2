import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { positionFor } from './act-on-letter.ts'
import type { Desk } from './desk.ts'

/**
 * The scan of a letter that was signed by hand becomes the letter, and leaves. The file is kept first, then letter and step in one
 * transaction. @throws scan_not_pdf, attachment_too_large, pdf_damaged, pdf_encrypted, disk_full, or the refusal of the rules
 */
export const signOnPaper = async (
  desk: Desk,
  { id, name, data, note }: { id: string; name: string; data: string; note: string },
): Promise<void> => {
  const scan = Buffer.from(data, 'base64')
  if (!scan.subarray(0, 1024).includes('%PDF-')) throw new LontarError('scan_not_pdf', { name })
  const { inspectAttachment } = await import('../pdf/inspect-attachment.ts')
  await inspectAttachment(scan, { name, limitBytes: desk.settings.attachmentLimitBytes })
  const pdf = await desk.vault.put(scan)
  desk.store.transaction(() => {
    desk.store.files.markPresent(pdf)
    const position = positionFor(desk, desk.book.get(id).local, 'tanda_tangan_basah')
    desk.book.perform(id, { kind: 'letter.sign_on_paper', pdf, note }, position)
  })
}
