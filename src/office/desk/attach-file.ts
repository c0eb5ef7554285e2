import type { Attachment } from '../../domain/letter.ts'
import type { Desk } from './desk.ts'
import { inspectFile } from './inspect-file.ts'

/** @throws attachment_too_large, attachment_type_refused, pdf_damaged, pdf_encrypted, disk_full */
export const attachFile = async (desk: Desk, id: string, name: string, content: Buffer): Promise<Attachment> => {
  const { pages } = await inspectFile(content, { name, limitBytes: desk.settings.attachmentLimitBytes })
  const file = await desk.vault.put(content)
  const attachment = { ...file, name, pages }
  desk.store.transaction(() => {
    desk.store.files.markPresent(file)
    const { local } = desk.book.get(id)
    const others = local.content.attachments.filter((a) => a.sha256 !== file.sha256)
    const intent = { kind: 'letter.edit' as const, content: { attachments: [...others, attachment] } }
    desk.book.perform(id, intent, local.author.positionId)
  })
  return attachment
}
