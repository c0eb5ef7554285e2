import type { Db } from './open-store.ts'
import { pack, unpack } from './packed.ts'

/** The words of files by their content, extracted or read by OCR on this computer, for the search. */
export interface FileText {
  get(sha256: string): string | null
  has(sha256: string): boolean
  /** Longer texts are cut: they would say nothing new to a search. Tell `letters.reindex` of the letters that name the file. */
  put(sha256: string, text: string, source: 'layer' | 'ocr' | 'none'): void
  remove(sha256: string): void
}

/** Characters; as much as a letter from outside may bring along. */
const longestText = 400_000

export const fileText = (db: Db): FileText => {
  const read = db.prepare<[string], Buffer>('SELECT text FROM file_text WHERE sha256 = ?').pluck()
  const write = db.prepare('INSERT OR REPLACE INTO file_text VALUES (?, ?, ?)')
  return {
    get(sha256) {
      const packed = read.get(sha256)
      return packed ? unpack(packed) : null
    },
    has: (sha256) => read.get(sha256) !== undefined,
    put: (sha256, text, source) => void write.run(sha256, pack(text.slice(0, longestText)), source),
    remove: (sha256) => void db.prepare('DELETE FROM file_text WHERE sha256 = ?').run(sha256),
  }
}
