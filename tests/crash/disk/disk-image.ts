import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Entry } from './journal.ts'

/** Between 0 and 1, 1 excluded. */
export type Random = () => number

interface File {
  lasting: Buffer
  /** Written, but not yet made to last. A number is a new size. */
  loose: (Pick<Entry, 'at' | 'bytes'> | number)[]
}
type Node = File | 'folder'
/** `from` is null for a new name, `to` is null for one that is removed. */
interface NameChange {
  from: string | null
  to: string | null
  node: Node
}

/**
 * What a disk is bound to keep, by the word of POSIX: the bytes of a file once that file was synced, a name once its folder was.
 * Of the rest a power cut keeps any sectors of the written bytes, and of the names the oldest changes up to some moment (file
 * systems log them in order).
 */
export interface DiskImage {
  apply(entry: Entry): void
  /** Puts down what is left when the power goes now. */
  writeTo(dir: string, random: Random): void
}

export const createDiskImage = (root: string): DiskImage => {
  const live = new Map<string, Node>()
  const lasting = new Map<string, Node>()
  let loose: NameChange[] = []
  const fileAt = (path: string): File => {
    const node = live.get(path)
    if (node === undefined || node === 'folder') throw new Error(`no file ${path}`)
    return node
  }
  const change = (names: Map<string, Node>, { from, to, node }: NameChange): void => {
    if (from !== null) names.delete(from)
    if (to !== null) names.set(to, node)
  }
  const rename = (from: string | null, to: string | null): void => {
    const node = live.get(from ?? to!)!
    change(live, { from, to, node })
    loose.push({ from, to, node })
  }
  const add = (path: string, node: Node): void => {
    live.set(path, node)
    rename(null, path)
  }
  const syncFolder = (folder: string): void => {
    const inFolder = ({ from, to }: NameChange) => dirname(to ?? from!) === folder
    const settled = loose.filter(inFolder)
    settled.forEach((one) => change(lasting, one))
    // A file that was moved here from elsewhere is not to come back under its old name.
    const moved = new Set(settled.flatMap(({ from, to }) => (from !== null && to !== null ? [from] : [])))
    loose = loose.filter((one) => !inFolder(one) && !(one.to !== null && moved.has(one.to)))
  }

  return {
    apply({ kind, path, at, to, bytes }) {
      if (kind === 'C') add(path, { lasting: Buffer.alloc(0), loose: [] })
      if (kind === 'M') add(path, 'folder')
      if (kind === 'W') fileAt(path).loose.push({ at, bytes })
      if (kind === 'T') fileAt(path).loose.push(at)
      if (kind === 'S') settle(fileAt(path))
      if (kind === 'D') syncFolder(path)
      if (kind === 'R') rename(path, to)
      if (kind === 'U') rename(path, null)
      if (kind === 'L') add(to, live.get(path)!)
    },
    writeTo(dir, random) {
      const names = new Map(lasting)
      loose.slice(0, Math.floor(random() * (loose.length + 1))).forEach((one) => change(names, one))
      const isReachable = (path: string): boolean =>
        path === root || (names.get(path) === 'folder' && isReachable(dirname(path)))
      for (const [path, node] of names) {
        if (!isReachable(dirname(path))) continue
        const target = join(dir, path.slice(root.length))
        if (node === 'folder') mkdirSync(target, { recursive: true })
        else {
          mkdirSync(dirname(target), { recursive: true })
          writeFileSync(target, whatIsLeft(node, random))
        }
      }
    },
  }
}

/** A disk on which everything below `root` has been for long. */
export const imageOf = (root: string, of: string): DiskImage => {
  const image = createDiskImage(root)
  const entry = (kind: Entry['kind'], path: string, bytes = Buffer.alloc(0)) =>
    image.apply({ kind, path: join(root, path), at: 0, to: '', bytes, end: 0 })
  for (const found of readdirSync(of, { recursive: true, withFileTypes: true })) {
    const path = join(found.parentPath, found.name).slice(of.length)
    if (found.name.endsWith('-shm')) continue
    entry(found.isDirectory() ? 'M' : 'C', path)
    if (found.isDirectory()) continue
    entry('W', path, readFileSync(join(of, path)))
    entry('S', path)
  }
  for (const found of readdirSync(of, { recursive: true, withFileTypes: true })) {
    if (found.isDirectory()) entry('D', join(found.parentPath, found.name).slice(of.length))
  }
  entry('D', '')
  return image
}

const settle = (file: File): void => {
  file.lasting = file.loose.reduce((bytes, one) => put(bytes, one), file.lasting)
  file.loose = []
}

const put = (bytes: Buffer, write: File['loose'][number]): Buffer => {
  if (typeof write === 'number')
    return Buffer.concat([bytes.subarray(0, write), Buffer.alloc(Math.max(0, write - bytes.length))])
  const size = Math.max(bytes.length, write.at + write.bytes.length)
  const result = Buffer.concat([bytes, Buffer.alloc(size - bytes.length)])
  write.bytes.copy(result, write.at)
  return result
}

/** Torn at sectors: of each cut another share of them has reached the disk. */
const whatIsLeft = (file: File, random: Random): Buffer => {
  const sector = random() < 0.5 ? 512 : 4096
  const share = [0, 0.5, 0.9, 1][Math.floor(random() * 4)]!
  let bytes = file.lasting
  for (const write of file.loose) {
    if (typeof write === 'number') {
      if (random() < share) bytes = put(bytes, write)
      continue
    }
    for (let from = 0; from < write.bytes.length;) {
      const to = Math.min(write.bytes.length, from + sector - ((write.at + from) % sector))
      if (random() < share) bytes = put(bytes, { at: write.at + from, bytes: write.bytes.subarray(from, to) })
      from = to
    }
  }
  return bytes
}
