import { readdirSync } from 'node:fs'
import { join } from 'node:path'

export interface PayloadFolder {
  /** Path from the root of the payload with `/`; empty for the root. */
  path: string
  name: string
  folders: PayloadFolder[]
  /** Names. */
  files: string[]
}

/** All that the package puts on a computer, in an order that is the same on every machine. */
export const listPayload = (root: string, path = '', name = ''): PayloadFolder => {
  const entries = readdirSync(join(root, path), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const below = (child: string) => (path === '' ? child : `${path}/${child}`)
  return {
    path,
    name,
    folders: entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => listPayload(root, below(entry.name), entry.name)),
    files: entries.filter((entry) => entry.isFile()).map((entry) => entry.name),
  }
}
