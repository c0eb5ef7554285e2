import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.ts'

/** A package as the lock file pins it. */
export interface LockedPackage {
  /** Folder below the root, such as `node_modules/a/node_modules/b`. */
  path: string
  /** As it is published; the folder may have another name (an alias). */
  name: string
  version: string
  /** SPDX expression as the package says it itself; null where it says none. */
  licence: string | null
  /** Of the archive, as in SRI: `sha512-…`. */
  integrity: string | null
}

interface LockEntry {
  name?: string
  version?: string
  license?: string
  integrity?: string
}

/** All packages of package-lock.json by their folder. */
export const lockedPackages = (): Map<string, LockedPackage> => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockEntry>
  }
  const locked = Object.entries(packages).flatMap(([path, entry]): [string, LockedPackage][] => {
    if (path === '' || entry.version === undefined) return []
    const name = entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return [
      [
        path,
        { path, name, version: entry.version, licence: entry.license ?? null, integrity: entry.integrity ?? null },
      ],
    ]
  })
  return new Map(locked)
}

/** The folder of the package that a file lies in; null for a file of ours. */
export const packageFolderOf = (file: string): string | null => {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file.replaceAll('\\', '/').replace(/^\0/, ''))
  return match ? match[1]!.slice(match[1]!.indexOf('node_modules/')) : null
}
