import { readFileSync } from 'node:fs'

/**
 * One call of a watched process. W bytes written at `at`; T cut (or grown) to `at`; C a new file; M a new folder; R renamed to `to`;
 * L a second name `to`; U a name removed; S a file made to last; D the names of a folder made to last.
 */
export interface Entry {
  kind: 'W' | 'T' | 'C' | 'M' | 'R' | 'L' | 'U' | 'S' | 'D'
  path: string
  at: number
  to: string
  bytes: Buffer
  /** Bytes of the journal up to the end of this entry. */
  end: number
}

/** Reads what disk-shim.c wrote: a line `kind path at to size`, then `size` bytes. */
export const readJournal = (file: string): Entry[] => {
  const all = readFileSync(file)
  const entries: Entry[] = []
  for (let position = 0; position < all.length;) {
    const lineEnd = all.indexOf(10, position)
    const [kind, path, at, to, size] = all.toString('utf8', position, lineEnd).split('\t')
    const end = lineEnd + 1 + (kind === 'W' ? Number(size) : 0)
    entries.push({
      kind: kind as Entry['kind'],
      path: path!,
      at: Number(at),
      to: to!,
      bytes: all.subarray(lineEnd + 1, end),
      end,
    })
    position = end
  }
  return entries
}

/** How the call of an entry is named in disk-shim.c. */
export const callName: Record<Entry['kind'], string> = {
  W: 'write',
  T: 'truncate',
  C: 'create',
  M: 'mkdir',
  R: 'rename',
  L: 'link',
  U: 'unlink',
  S: 'fsync',
  D: 'fsync folder',
}
