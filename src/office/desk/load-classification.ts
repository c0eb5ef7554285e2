import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  toFile,
  type ClassificationEntry,
  type ClassificationFile,
} from '../../domain/classification/classification.ts'
import { codeFinder, type CodeFinder } from '../../domain/classification/find-codes.ts'
import { readClassification } from '../../domain/classification/read-classification.ts'
import type { Desk } from './desk.ts'
import { directoryFile } from './directory-file.ts'

export interface LoadedClassification {
  file: ClassificationFile
  entries: ClassificationEntry[]
  finder: CodeFinder
  isSample: boolean
  /** The office’s own has not come to this computer yet. */
  isMissing: boolean
}

type Parts = Pick<Desk, 'book' | 'store' | 'vault' | 'settings'>

/** Read once for each tree: by the hash of the office’s own, or the folder of the sample. */
const loaded = new Map<string, Promise<LoadedClassification>>()

/** The office’s own tree, or the sample until it is there. */
export const loadClassification = async (desk: Parts): Promise<LoadedClassification> => {
  const own = desk.book.directory().classification
  if (!own) return sample(desk)
  const known = loaded.get(own.sha256)
  if (known) return known
  const bytes = await directoryFile(desk, own)
  return bytes ? once(own.sha256, () => Promise.resolve(read(bytes))) : { ...(await sample(desk)), isMissing: true }
}

const sample = (desk: Parts): Promise<LoadedClassification> => {
  const path = join(desk.settings.assetsDir, 'classification', 'sample.json')
  return once(path, async () => ({ ...read(await readFile(path)), isSample: true }))
}

const once = (key: string, load: () => Promise<LoadedClassification>): Promise<LoadedClassification> => {
  const known = loaded.get(key)
  if (known) return known
  const loading = load()
  loaded.set(key, loading)
  // What failed once may be there the next time.
  loading.catch(() => loaded.delete(key))
  return loading
}

const read = (bytes: Uint8Array): LoadedClassification => {
  const { entries, title, rule } = readClassification(bytes)
  const file = toFile(entries, title, rule)
  return { file, entries, finder: codeFinder(entries), isSample: false, isMissing: false }
}
