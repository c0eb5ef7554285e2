import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ComponentList } from '../../src/protocol/component-list.ts'
import { productVersion } from '../../src/protocol/product-version.ts'
import { root } from '../root.ts'
import type { LockedPackage } from './lock-packages.ts'
import { packedAssets } from './packed-components.ts'
import { licenceTextOf } from './third-party-notices.ts'

/** What the page *Tentang* shows: Lontar itself, then every part by its name. A text that several parts share is written once. */
export const componentList = (packages: LockedPackage[]): ComponentList => {
  const texts: string[] = []
  const indexOf = (text: string): number => {
    const at = texts.indexOf(text)
    return at >= 0 ? at : texts.push(text) - 1
  }
  const read = (file: string) => readFileSync(join(root, file), 'utf8').trim()
  const libraries = packages.map((found) => ({ ...found, licence: found.licence ?? '?', text: licenceTextOf(found) }))
  const assets = packedAssets.map((asset) => ({
    ...asset,
    text: asset.licence === 'OFL-1.1' ? read('assets/fonts/LICENSE.txt') : asset.licence,
  }))
  const parts = [...libraries, ...assets].toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  const unique = new Map(parts.map((part) => [`${part.name} ${part.version}`, part]))
  const own = { name: 'Lontar', version: productVersion, licence: 'MIT', text: read('LICENSE') }
  return {
    components: [own, ...unique.values()].map(({ name, version, licence, text }) => ({
      name,
      version,
      licence,
      text: indexOf(text),
    })),
    texts,
  }
}
