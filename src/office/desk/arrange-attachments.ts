import type { Attachment } from '../../domain/letter.ts'
import type { Desk } from './desk.ts'

/** Another order or other names. What is not named stays at the end; what is named and not attached is passed over. */
export const arrangeAttachments = (desk: Desk, id: string, wanted: { sha256: string; name: string }[]): void => {
  const { local } = desk.book.get(id)
  const { attachments } = local.content
  const arranged = wanted.flatMap(({ sha256, name }): Attachment[] => {
    const file = attachments.find((a) => a.sha256 === sha256)
    return file ? [{ ...file, name }] : []
  })
  const named = new Set(arranged.map((file) => file.sha256))
  const content = { attachments: [...arranged, ...attachments.filter((file) => !named.has(file.sha256))] }
  desk.book.perform(id, { kind: 'letter.edit', content }, local.author.positionId)
}
