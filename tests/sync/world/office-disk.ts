import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { FileVault } from '../../../src/office/files/file-vault.ts'
import { openChunks, sealChunks } from '../../../src/office/files/sealed-chunks.ts'
import { forgetLog, noteLog } from '../../../src/office/session/expected-log.ts'
import { fileKeyOf, openProfile } from '../../../src/office/session/open-profile.ts'
import { keyCheckOf } from '../../../src/office/session/store-key.ts'
import { createStore, type Store } from '../../../src/office/store/store.ts'
import { keepInFiles } from '../loader/memory-disk.ts'
import type { OfficeShelf } from './shelves.ts'

/** The disk of a laptop, as far as its office sees it. */
export interface OfficeDisk {
  /** The store for the first time, before anybody signs in. */
  create(): Store
  /** @throws store_damaged */
  open(): Store
  /** Cut: the power went, and what lies in the log stays there. */
  close(store: Store, cut: boolean): void
  /** Files are kept on this disk too. */
  keeping(vault: FileVault): FileVault
  /** The shelf as the files on the disk are. */
  lookAgain(shelf: OfficeShelf, now: Date): void
}

export const storeKey = Buffer.alloc(32, 7)
export const paperProfile = { keyCheck: keyCheckOf(storeKey), name: '', personId: '' } as Parameters<
  typeof openProfile
>[0]

/** A database in memory; files are only on the shelf. */
export const memoryDisk = (path: string): OfficeDisk => ({
  create: () => createStore(path, storeKey),
  open: () => createStore(path, storeKey),
  close: (store) => store.close(),
  keeping: (vault) => vault,
  lookAgain: () => {},
})

/** A person’s folder as the office has it: an encrypted store with its log, and sealed files. */
export const folderDisk = (folder: string): OfficeDisk => {
  const path = join(folder, 'store.db')
  const files = join(folder, 'files')
  const pathOf = (hash: string) => join(files, hash.slice(0, 2), hash)
  const fileKey = fileKeyOf(storeKey)
  mkdirSync(files, { recursive: true })
  keepInFiles(folder)
  return {
    create: () => createStore(path, storeKey),
    open() {
      const { store } = openProfile(paperProfile, folder, storeKey)
      noteLog(folder)
      return store
    },
    close(store, cut) {
      if (!cut) forgetLog(folder)
      const left = cut ? ['', '-wal'].filter((end) => existsSync(path + end)) : []
      for (const end of left) copyFileSync(path + end, `${path}${end}.left`)
      store.close()
      for (const end of left) renameSync(`${path}${end}.left`, path + end)
    },
    keeping: (vault) => ({
      ...vault,
      async put(content) {
        const ref = await vault.put(content)
        mkdirSync(dirname(pathOf(ref.sha256)), { recursive: true })
        writeFileSync(pathOf(ref.sha256), sealChunks(content, fileKey))
        return ref
      },
      discard(hash, age) {
        const gone = vault.discard(hash, age)
        if (gone) rmSync(pathOf(hash), { force: true })
        return gone
      },
    }),
    lookAgain(shelf, now) {
      // In an order of their own: each file system lists them in another.
      const there = readdirSync(files)
        .flatMap((part) => readdirSync(join(files, part)))
        .toSorted()
      for (const hash of shelf.keys()) if (!there.includes(hash)) shelf.delete(hash)
      for (const hash of there) {
        if (shelf.has(hash)) continue
        shelf.set(hash, { content: openChunks(readFileSync(pathOf(hash)), fileKey), written: now.getTime() })
      }
    },
  }
}
