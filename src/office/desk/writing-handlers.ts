import type { writingCalls } from '../../protocol/desktop/writing-calls.ts'
import { exportAddresses, importAddresses, putAddress } from './address-book.ts'
import { arrangeAttachments } from './arrange-attachments.ts'
import { exportDocx } from './export-docx.ts'
import type { Desk } from './desk.ts'
import type { Handlers } from './handlers.ts'
import { previewKind } from './preview-kind.ts'

/** Writing letters: kinds, the body from and to Word, the address book. */
export const writingHandlers = (desk: Desk): Pick<Handlers, keyof typeof writingCalls> => ({
  'kinds.used': () => ({ uses: desk.store.facts.get('kindUses') ?? {} }),
  'kinds.preview': ({ kind }) => previewKind(desk, kind),
  'draft.importDocx': async ({ name, data }) => {
    const { importDocx } = await import('../docx/import-docx.ts')
    return importDocx(Buffer.from(data, 'base64'), name)
  },
  'draft.exportDocx': ({ id }) => exportDocx(desk, id),
  'addressBook.list': () => ({ book: desk.store.addresses.book(), seen: desk.store.addresses.seen() }),
  'addressBook.put': ({ id, address }) => putAddress(desk, id, address),
  'addressBook.remove': ({ id }) => {
    desk.store.addresses.remove(id)
    return {}
  },
  'addressBook.export': () => exportAddresses(desk),
  'addressBook.import': ({ json }) => importAddresses(desk, json),
  'draft.arrangeAttachments': ({ id, attachments }) => {
    arrangeAttachments(desk, id, attachments)
    return {}
  },
})

/** The usual kinds stand first where a kind is chosen. */
export const countUse = ({ store }: Desk, kind: string): void => {
  const uses = store.facts.get('kindUses') ?? {}
  store.facts.set('kindUses', { ...uses, [kind]: (uses[kind] ?? 0) + 1 })
}
