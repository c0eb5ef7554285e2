import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, test } from 'vitest'
import { root } from '../root.ts'
import { cycloneDx, purlOf } from './cyclonedx.ts'
import { lockedPackages, packageFolderOf } from './lock-packages.ts'
import { isGoodLicence } from './third-party-notices.ts'

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>
}

it('each direct production dependency has its reason in docs/dependencies.md, and nothing else has', () => {
  const page = readFileSync(join(root, 'docs/dependencies.md'), 'utf8')
  const [, table = ''] = /## Direct production dependencies\n([\s\S]*?)\n## /.exec(page) ?? []
  const named = [...table.matchAll(/^\| `([^`]+)` \| .{20,} \|$/gm)].map((row) => String(row[1]))
  expect(named.toSorted()).toEqual(Object.keys(manifest.dependencies).toSorted())
})

test.each(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', 'MIT AND ISC AND BSD-3-Clause'])(
  '%s may be given out',
  (licence) => expect(isGoodLicence(licence)).toBe(true),
)
test.each([null, 'AGPL-3.0', 'GPL-3.0-only', '(MIT AND GPL-2.0)', 'UNLICENSED', 'SEE LICENSE IN X'])(
  '%s may not',
  (licence) => expect(isGoodLicence(licence)).toBe(false),
)

it('finds the package of a bundled file, also one that lies in another, and the published name of an alias', () => {
  expect(packageFolderOf('/x/node_modules/a/node_modules/@b/c/lib/i.js')).toBe('node_modules/a/node_modules/@b/c')
  expect(packageFolderOf('\0/x/node_modules/zod/i.js?commonjs')).toBe('node_modules/zod')
  expect(packageFolderOf('/x/src/office/index.ts')).toBeNull()
  expect(lockedPackages().get('node_modules/better-sqlite3')?.name).toBe('better-sqlite3-multiple-ciphers')
})

it('a component names its package by purl, licence and the hash that the lock file pins', () => {
  const found = {
    path: 'node_modules/@a/b',
    name: '@a/b',
    version: '1.2.3',
    licence: '(MIT OR GPL-3.0)',
    integrity: 'sha256-AQID',
  }
  expect(purlOf(found)).toBe('pkg:npm/%40a/b@1.2.3')
  expect(cycloneDx([found, found]).components[0]).toMatchObject({
    type: 'library',
    group: '@a',
    name: 'b',
    licenses: [{ expression: '(MIT OR GPL-3.0)' }],
    hashes: [{ alg: 'SHA-256', content: '010203' }],
  })
})
