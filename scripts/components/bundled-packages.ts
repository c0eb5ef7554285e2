import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { root } from '../root.ts'
import { packageFolderOf } from './lock-packages.ts'

/** Beside the bundles: which packages each was made of. Not packed (only `out/<program>/**` is). */
export const bundledFile = (bundle: string): string => join(root, 'out', `${bundle}.packages.json`)

/**
 * Notes from the bundler's own module graph of which packages really are in a bundle: of those only the modules that were not shaken off.
 */
export const notePackages = (bundle: string): Plugin => ({
  name: 'note-packages',
  generateBundle(_, output) {
    const folders = new Set<string>()
    for (const chunk of Object.values(output)) {
      const ids = chunk.type === 'chunk' ? Object.keys(chunk.modules) : (chunk.originalFileNames ?? [])
      for (const id of ids) {
        const folder = packageFolderOf(id)
        if (folder) folders.add(folder)
      }
    }
    mkdirSync(join(root, 'out'), { recursive: true })
    writeFileSync(bundledFile(bundle), `${JSON.stringify([...folders].toSorted(), null, 1)}\n`)
  },
})
