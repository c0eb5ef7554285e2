import { namedFilesOf } from '../../domain/named-files.ts'
import type { FileVault } from '../files/file-vault.ts'
import type { Store } from '../store/store.ts'

interface Shelves {
  store: Store
  vault: FileVault
}

/**
 * Files that no letter on this computer names any more, because it was taken away or has a later form, leave the disk. Those that the
 * directory names stay.
 */
export const collectFiles = ({ store, vault }: Shelves, now: Date): void => {
  const named = new Set(namedFilesOf(store.facts.get('directory')!).map((file) => file.sha256))
  for (const hash of store.files.orphans()) {
    if (named.has(hash)) continue
    if (vault.discard(hash, { now, hours: 1 })) store.files.forget(hash)
  }
}

/** Files that a crash left without a row: once a session is enough. */
export const collectStrays = ({ store, vault }: Shelves, now: Date): void => {
  for (const name of vault.strays((hash) => store.files.isKnown(hash))) vault.discard(name, { now, hours: 24 })
}
