import type { Attachment } from '../../../domain/letter.ts'
import type { Desk } from '../desk.ts'

/** In `letter_file` a draft holds its files as a letter would, so that they stay on the disk. */
const shelfOf = (key: string): string => `permit-draft:${key}`

/** What is being written for permits on this computer. */
export const permitDraftsOf = ({ store, now }: Pick<Desk, 'store' | 'now'>) => ({
  keep: (draft: { key: string; title: string; body: string }) =>
    store.permitDrafts.put({ ...draft, at: now().toISOString() }),
  /** A file of it, which the vault has made durable. */
  addFile: (key: string, file: Attachment) =>
    store.transaction(() => {
      store.files.markPresent(file)
      store.permitDrafts.addFile(key, file, now().toISOString())
      store.files.link(shelfOf(key), store.permitDrafts.get(key)!.files)
    }),
  /** It is done, or given up. Where its files became those of a case, that holds them by now. */
  drop: (key: string) =>
    store.transaction(() => {
      store.permitDrafts.remove(key)
      store.files.link(shelfOf(key), [])
    }),
})
