import type { Db } from './open-store.ts'

/** Words of which each list must be met by one; a letter is found where all lists are. */
export type Query = readonly (readonly string[])[]

/** The full-text index of the letters: words in, keys out, newest first. */
export interface LetterIndex {
  add(key: number, words: Iterable<string>): void
  remove(key: number): void
  /**
   * After many letters came at once their words lie in many small parts, each of which every search reads: puts some of them
   * together. @returns whether anything was left to do
   */
  tidy(pages: number): boolean
}

export const letterIndex = (db: Db): LetterIndex => {
  const drop = db.prepare('DELETE FROM letter_find WHERE rowid = CAST(? AS INTEGER)')
  const add = db.prepare('INSERT INTO letter_find (rowid, words) VALUES (CAST(? AS INTEGER), ?)')
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck()
  const merge = db.prepare("INSERT INTO letter_find (letter_find, rank) VALUES ('merge', ?)")
  return {
    remove: (key) => void drop.run(key),
    add: (key, words) => void add.run(key, [...words].join(' ')),
    tidy(pages) {
      const before = changes.get()!
      merge.run(-pages)
      return changes.get()! - before >= 2
    },
  }
}

/** As FTS5 reads it. Words have no quotes in them (search-words.ts, facets.ts). */
export const matchOf = (query: Query): string =>
  query.map((words) => (words.length === 1 ? quoted(words[0]!) : `(${words.map(quoted).join(' OR ')})`)).join(' AND ')

const quoted = (word: string): string => `"${word}"`
