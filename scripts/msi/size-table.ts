import { statSync } from 'node:fs'
import { join } from 'node:path'
import { listPackage, statFile } from '@electron/asar'
import { listPayload, type PayloadFolder } from './list-payload.ts'

/** What fills a packed app: each part with its megabytes and files, largest first, as lines of text. */
export const sizeTable = (payload: string): string => {
  const parts = new Map<string, { bytes: number; files: number }>()
  const add = (part: string, bytes: number) => {
    const { bytes: before, files } = parts.get(part) ?? { bytes: 0, files: 0 }
    parts.set(part, { bytes: before + bytes, files: files + 1 })
  }
  for (const path of filesOf(listPayload(payload))) {
    if (path === 'resources/app.asar') continue
    const unpacked = /^resources\/app\.asar\.unpacked\/(.*)$/.exec(path)?.[1]
    add(unpacked ? partOf(unpacked) : 'Electron and what lies beside it', statSync(join(payload, path)).size)
  }
  const asar = join(payload, 'resources/app.asar')
  for (const path of listPackage(asar, { isPack: false })) {
    const entry = statFile(asar, path.slice(1), false)
    // What lies outside of the archive was counted there.
    if ('size' in entry && !entry.unpacked) add(partOf(path.replaceAll('\\', '/').slice(1)), entry.size)
  }
  const rows = [...parts].toSorted(([, a], [, b]) => b.bytes - a.bytes)
  const total = rows.reduce((sum, [, { bytes }]) => sum + bytes, 0)
  const count = rows.reduce((sum, [, { files }]) => sum + files, 0)
  const line = (part: string, bytes: number, files: number) =>
    `${(bytes / 1e6).toFixed(2).padStart(8)} MB ${String(files).padStart(6)} files  ${part}`
  return [...rows.map(([part, { bytes, files }]) => line(part, bytes, files)), line('together', total, count)].join(
    '\n',
  )
}

/** `out/office`, `assets/fonts`, `node_modules/@napi-rs`: as deep as it tells who is to blame. */
const partOf = (path: string) => {
  const [top = '', second] = path.split('/')
  return second === undefined ? top : `${top}/${second}`
}

const filesOf = (folder: PayloadFolder): string[] => [
  ...folder.files.map((name) => (folder.path === '' ? name : `${folder.path}/${name}`)),
  ...folder.folders.flatMap(filesOf),
]
