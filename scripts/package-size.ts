import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sizeTable } from './msi/size-table.ts'
import { root } from './root.ts'

/** `npm run package:size`: what fills each folder that `npm run package` has left in dist. */
const folders = ['win-unpacked', 'linux-unpacked']
  .map((name) => join(root, 'dist', name))
  .filter((path) => existsSync(path))
for (const folder of folders) console.log(`${folder}\n${sizeTable(folder)}\n`)
if (folders.length === 0) {
  console.error('Nothing is packed: `npm run package` first, or `npm run dist:msi`, which prints it by itself.')
  process.exitCode = 1
}
