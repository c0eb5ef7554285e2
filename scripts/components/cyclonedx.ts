import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { productVersion } from '../../src/protocol/product-version.ts'
import { root } from '../root.ts'
import type { LockedPackage } from './lock-packages.ts'
import { packedAssets } from './packed-components.ts'

/** The list of what a package is made of, as CycloneDX 1.6 in JSON (ECMA-424). Without time and serial number: the same build, the same list. */
export const cycloneDx = (packages: LockedPackage[]) => ({
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    component: {
      type: 'application',
      'bom-ref': `lontar@${productVersion}`,
      name: 'lontar',
      version: productVersion,
      licenses: [{ license: { id: 'MIT' } }],
    },
  },
  components: [...unique(packages).map(library), ...packedAssets.map(asset)],
  dependencies: [
    {
      ref: `lontar@${productVersion}`,
      dependsOn: [...unique(packages).map(purlOf), ...packedAssets.map(({ file }) => file)],
    },
  ],
})

/** The same version may lie in two folders. */
const unique = (packages: LockedPackage[]): LockedPackage[] => [
  ...new Map(packages.map((found) => [purlOf(found), found])).values(),
]

const library = (found: LockedPackage) => {
  const { name, version, licence } = found
  const [group, short] = name.startsWith('@') ? name.split('/', 2) : [undefined, name]
  return {
    type: name === 'electron' ? 'framework' : 'library',
    'bom-ref': purlOf(found),
    ...(group !== undefined && { group }),
    name: short ?? name,
    version,
    purl: purlOf(found),
    licenses: licence === null ? [] : [/[ ()]/.test(licence) ? { expression: licence } : { license: { id: licence } }],
    hashes: hashesOf(found.integrity),
  }
}

const asset = ({ file, name, version, licence }: (typeof packedAssets)[number]) => ({
  type: 'file',
  'bom-ref': file,
  name,
  version,
  licenses: [{ license: { id: licence } }],
  hashes: [
    {
      alg: 'SHA-256',
      content: createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex'),
    },
  ],
})

/** package-url: the @ of a scope is percent-encoded. */
export const purlOf = ({ name, version }: Pick<LockedPackage, 'name' | 'version'>): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`

const algorithms: Record<string, string> = { sha512: 'SHA-512', sha256: 'SHA-256', sha1: 'SHA-1' }
const hashesOf = (integrity: string | null) => {
  const [, name = '', value = ''] = /^(sha\d+)-([A-Za-z0-9+/=]+)$/.exec(integrity ?? '') ?? []
  const alg = algorithms[name]
  return alg === undefined ? [] : [{ alg, content: Buffer.from(value, 'base64').toString('hex') }]
}
