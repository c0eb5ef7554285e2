import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { byCode, toFile } from '../src/domain/classification/classification.ts'
import { sampleTree } from './classification/sample-tree.ts'
import { root } from './root.ts'

/** Writes the sample that Lontar ships, until a province imports its own tree: `npx node scripts/make-classification.ts`. */
const entries = sampleTree().toSorted(byCode)
const file = toFile(entries, 'Contoh klasifikasi arsip (bukan daftar resmi)')
const path = join(root, 'assets', 'classification', 'sample.json')
mkdirSync(join(path, '..'), { recursive: true })
const { codes, ...head } = file
writeFileSync(
  path,
  `${JSON.stringify(head).slice(0, -1)},"codes":[\n${codes.map((code) => JSON.stringify(code)).join(',\n')}\n]}\n`,
)
console.log(`${entries.length} codes`)
